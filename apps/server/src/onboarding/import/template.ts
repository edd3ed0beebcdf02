import { dutyNames } from '@hotline/domain/access/duties.ts'
import { dutiesFor, PLAIN_UNIT } from '@hotline/domain/access/people-rules.ts'
import { IMPORT_COLUMNS, type ImportKind } from '@hotline/domain/onboarding/import-model.ts'
import type { TemplateFile } from '@hotline/domain/onboarding/views.ts'
import { unitKindNames } from '@hotline/domain/unit/kind-names.zh-CN.ts'
import { UNIT_ROLES } from '@hotline/domain/unit/kinds.ts'
import writeExcelFile from 'write-excel-file/node'

const NAMES: Record<ImportKind, string> = { units: '单位模板', people: '人员模板' }

/** What may stand in the columns that don't take any text. */
const LEGEND: Record<ImportKind, () => readonly (readonly [string, readonly string[]])[]> = {
  units: () => [['单位类别', Object.values(unitKindNames)], ['职责', Object.values(UNIT_ROLES)], ['说明', ['上级编码填本表里另一家单位的编码，没有上级就空着。', '兼有职责有几项就用、隔开。']]],
  people: () => [
    ['中心岗位', dutiesFor('COUNTY', null).map((duty) => dutyNames[duty])], ['单位岗位', dutiesFor('COUNTY', PLAIN_UNIT).map((duty) => dutyNames[duty])],
    ['说明', ['单位编码空着的是中心的人，填中心岗位；填了的是单位的人，填单位岗位。', '岗位有几个就用、隔开。', '一个人在两处任职就写两行，用户名和姓名相同。']],
  ],
}

/** The empty file to fill in; the workbook has a second sheet with what may be written. A CSV begins with a mark so that Excel reads it as UTF-8. */
export async function templateFile(kind: ImportKind, format: 'xlsx' | 'csv'): Promise<TemplateFile> {
  const header = Object.values(IMPORT_COLUMNS[kind])
  const file = (body: Buffer, mime: string): TemplateFile => ({ name: `${NAMES[kind]}.${format}`, mime, base64: body.toString('base64') })
  if (format === 'csv') return file(Buffer.from(`\uFEFF${header.join(',')}\r\n`), 'text/csv')
  const legend = LEGEND[kind]()
  const longest = Math.max(...legend.map(([, values]) => values.length))
  const rows = [legend.map(([name]) => ({ value: name, type: String, fontWeight: 'bold' as const })), ...Array.from({ length: longest }, (_, row) => legend.map(([, values]) => (values[row] ? { value: values[row], type: String } : null)))]
  const workbook = await writeExcelFile([
    { sheet: '名册', data: [header.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }))], columns: header.map(() => ({ width: 18 })) },
    { sheet: '可填内容', data: rows, columns: legend.map(() => ({ width: 26 })) },
  ]).toBuffer()
  return file(workbook, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}
