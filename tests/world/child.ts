import { serveOn, type Place } from './instance.ts'

/** The product in a process of its own, so that a proof may kill it. Says `ready` on standard output. */
// The parent wrote it as a Place.
const place = JSON.parse(process.env.PLACE ?? '{}') as Place
await serveOn(place)
console.log('ready')
