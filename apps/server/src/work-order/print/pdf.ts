import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

const fontFile = (path: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${path}`)
const REGULAR = fontFile('400Regular/NotoSansSC_400Regular.ttf')
const BOLD = fontFile('700Bold/NotoSansSC_700Bold.ttf')

pdfmake.setFonts({ Sans: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD } })
// A document is made of an order's words: nothing in them may fetch an address or open a file.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === REGULAR || path === BOLD)

/** An A4 document as bytes; its fonts carry only the characters used. */
export const renderPdf = (document: TDocumentDefinitions): Promise<Buffer> => pdfmake.createPdf({ ...document, defaultStyle: { font: 'Sans', ...document.defaultStyle } }).getBuffer()
