import { DomainError } from '@hotline/domain/errors.ts'
import { z } from 'zod'
import { authHeaders } from './http.ts'

export type Stored = { id: string; name: string; size: number }

/** Adds a file to an order. Refusals come as `DomainError`; `whyOf` says them. */
export async function uploadFile(orderId: string, file: File): Promise<Stored> {
  const query = new URLSearchParams({ order: orderId, name: file.name })
  const answer = await fetch(`/files?${query}`, { method: 'POST', headers: await authHeaders(), body: file })
  await mustBeFine(answer)
  // safe: our own endpoint answers so
  return (await answer.json()) as Stored
}

/** The content of an attachment. */
export async function fetchFile(id: string): Promise<Blob> {
  const answer = await fetch(`/files/${id}`, { headers: await authHeaders() })
  await mustBeFine(answer)
  return answer.blob()
}

/** Hands an attachment to the browser's own saving. */
export const saveFile = async ({ id, name }: { id: string; name: string }): Promise<void> => saveContent(name, await fetchFile(id))

/** Hands what is already here to the browser's own saving. */
export function saveContent(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Bytes as they travel in an answer, and back. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  // a call takes only so many arguments
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return btoa(pieces.join(''))
}

async function mustBeFine(answer: Response): Promise<void> {
  if (answer.ok) return
  const told = refusal.safeParse(await answer.json().catch(() => null))
  throw told.success ? new DomainError(told.data.code, told.data.params) : new DomainError('server.failed')
}

const refusal = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()).default({}) })
