import type { App } from '../context.ts'
import { seedReference } from './reference.ts'
import { stories } from './stories.ts'
import { seedWorld } from './world.ts'

/** Fills an empty database: directories and people first, then the orders, each through the commands a person would use. Names the stories among them. */
export async function seed(app: App): ReturnType<typeof stories> {
  await seedReference(app, app.env.OWNER_DATABASE_URL)
  await seedWorld(app)
  return stories(app)
}
