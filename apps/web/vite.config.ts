import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What every screen needs stays in three long-lived files; each desk is a chunk of its own. */
const groups = [
  { name: 'react', test: /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler|react-router)[@/]/ },
  { name: 'data', test: /node_modules\/(\.pnpm\/)?(@trpc|@tanstack\+?|@tanstack|zod|keycloak-js|eventsource|i18next|react-i18next)/ },
]

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
