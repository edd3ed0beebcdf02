import type { App } from '../context.ts'
import { seedReference } from './reference.ts'
import { seedWorld } from './world.ts'

/** Fills an empty database: directories and people first, then the orders, each through the commands a person would use. */
export async function seed(app: App): Promise<void> {
  await seedReference(app, app.env.OWNER_DATABASE_URL)
  await seedWorld(app)
}
