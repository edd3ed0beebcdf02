import { z } from 'zod'

const services = ['api', 'relay', 'worker', 'clock'] as const
export type Service = (typeof services)[number]

const schema = z.object({
  DATABASE_URL: z.url('set DATABASE_URL to the app role, e.g. postgresql://app:secret@127.0.0.1:5432/hotline'),
  OWNER_DATABASE_URL: z.url('set OWNER_DATABASE_URL to the role that owns the tables, e.g. postgresql://owner:secret@127.0.0.1:5432/hotline'),
  REDIS_URL: z.url('set REDIS_URL to e.g. redis://127.0.0.1:6379, or leave it out to queue in PostgreSQL').optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(12_345),
  PUBLIC_URL: z.url().optional(),
  OIDC_ISSUER: z.url('set OIDC_ISSUER to the realm, e.g. https://id.example/realms/hotline').optional(),
  OIDC_AUDIENCE: z.string().default('hotline-api'),
  OIDC_CLIENT: z.string().default('hotline-web'),
  /** The realm's administration, for adding and disabling people; without them accounts are kept in the realm by hand. */
  KEYCLOAK_ADMIN_CLIENT: z.string().default('hotline-admin'),
  KEYCLOAK_ADMIN_SECRET: z.string().min(1).optional(),
  /** A screen nobody touched for so long signs its person out (the realm itself ends an idle session likewise). */
  SESSION_IDLE_MINUTES: z.coerce.number().min(0.01).default(30),
  /** A code for the first sign-in is taken back after so many days. */
  FIRST_CODE_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  PII_KEY: z.base64().refine((key) => Buffer.from(key, 'base64').length === 32, 'set PII_KEY to 32 random bytes in base64: openssl rand -base64 32'),
  WEB_DIR: z.string().optional(),
  SERVICES: z
    .string()
    .default(services.join())
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(services, `SERVICES takes any of ${services.join(', ')}`)).min(1)),
  /** Embedded services only: the product's clock may be moved. */
  EMBEDDED: z.stringbool().default(false),
  /** Text messages are posted here; without it they wait in the queue and a person marks what was sent by hand. */
  SMS_GATEWAY_URL: z.url('set SMS_GATEWAY_URL to the text message gateway, e.g. http://127.0.0.1:8025/messages').optional(),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional(),
  POOL_SIZE: z.coerce.number().int().min(1).default(10),
})
export type Env = z.output<typeof schema>

/** Reads the environment once; each problem says what to set, with an example. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  throw new Error(`The environment is not complete:\n${parsed.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`).join('\n')}`)
}
