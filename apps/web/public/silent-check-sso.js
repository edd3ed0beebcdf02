// The sign-in answered inside a hidden frame: its address carries the answer to the page around it.
parent.postMessage(location.href, location.origin)
