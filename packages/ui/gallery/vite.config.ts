// Run from the root: node apps/web/node_modules/vite/bin/vite.js --config packages/ui/gallery/vite.config.ts
export default {
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic' } },
  server: { host: '127.0.0.1', port: 5199 },
}
