type Sheet = { name: string; base64: string }

const addressOf = ({ base64 }: Sheet): string => URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'application/pdf' }))

/** How long the document stays for the browser's print window, which tells nobody when it is closed. */
const KEPT_MS = 600_000

/** Opens the browser's print window on a document, without leaving the page. */
export function printPdf(sheet: Sheet): Promise<void> {
  const address = addressOf(sheet)
  const frame = document.createElement('iframe')
  frame.title = sheet.name
  frame.className = 'ui-hidden'
  frame.setAttribute('aria-hidden', 'true')
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => {
      try {
        frame.contentWindow?.focus()
        frame.contentWindow?.print()
        resolve()
      } catch (error) {
        // a browser that shows documents in a window of their own
        if (window.open(address)) resolve()
        else reject(error instanceof Error ? error : new Error('print'))
      }
    }, { once: true })
    frame.src = address
    document.body.append(frame)
    setTimeout(() => {
      frame.remove()
      URL.revokeObjectURL(address)
    }, KEPT_MS)
  })
}

/** Puts the document among the browser's downloads. */
export function savePdf(sheet: Sheet): void {
  const link = document.createElement('a')
  link.href = addressOf(sheet)
  link.download = sheet.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
