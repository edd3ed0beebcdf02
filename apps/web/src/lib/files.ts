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
export async function saveFile({ id, name }: { id: string; name: string }): Promise<void> {
  const address = URL.createObjectURL(await fetchFile(id))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

async function mustBeFine(answer: Response): Promise<void> {
  if (answer.ok) return
  const told = refusal.safeParse(await answer.json().catch(() => null))
  throw told.success ? new DomainError(told.data.code, told.data.params) : new DomainError('server.failed')
}

const refusal = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()).default({}) })
