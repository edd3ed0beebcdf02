type Place = { areaName: string | null; address: string }

/** An address that stands after its county: the county's name isn't said twice. */
export const bareAddress = ({ areaName, address }: Place): string => (areaName && address.startsWith(areaName) ? address.slice(areaName.length).trim() : address)

/** The place in a narrow column: the address without the county's name it begins with, else the county. */
export const placeText = (place: Place): string => bareAddress(place) || place.areaName || ''

/** 莎车县 · 城东街道; empty where neither is known. */
export const placeLine = (place: Place): string => [place.areaName, bareAddress(place)].filter(Boolean).join(' · ')
