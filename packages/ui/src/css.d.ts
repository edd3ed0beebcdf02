/** Parts bring their own stylesheet along; the bundler turns the import into CSS. */
declare module '*.css'
