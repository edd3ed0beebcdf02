import type { DemoPerson, Story } from './contract.ts'

/** The demonstration's people as an aligned table, a block a tenant: those worth trying first, and where to find the others. */
export function peopleTable(everybody: readonly DemoPerson[]): string[] {
  if (everybody.length === 0) return []
  const people = everybody.some(({ featured }) => featured) ? everybody.filter(({ featured }) => featured) : everybody
  const rows = people.map(person => [person.username, person.password, person.name, person.unit, person.duties.join('、')])
  const widths = ['用户名', '密码', '姓名', '单位'].map((title, column) => Math.max(cells(title), ...rows.map(row => cells(row[column] ?? ''))))
  const line = (row: string[]) => `  ${row.map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - cells(text)))).join('  ')}`.trimEnd()
  const lines = ['', line(['用户名', '密码', '姓名', '单位', '职责'])]
  let tenant: string | undefined
  people.forEach((person, index) => {
    if (person.tenant !== tenant) lines.push(`  ${tenant = person.tenant}`)
    lines.push(line(rows[index] ?? []))
  })
  if (people.length < everybody.length) lines.push('', `  共 ${everybody.length} 个账号，全部列出：npm run hotline -- people`)
  return lines
}

/** The demonstration's stories, each with its page. */
export const storyLines = (stories: readonly Story[]): string[] => (stories.length ? ['', '  故事', ...stories.map(({ name, url }) => `  ${url}  ${name}`)] : [])

/** How many terminal cells a text takes: Chinese characters take two. */
const cells = (text: string) => [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1), 0)
