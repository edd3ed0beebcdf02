import { IMPORT_COLUMNS, type ImportReport } from '@hotline/domain/onboarding/import-model.ts'
import { strToU8, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf, founded, imported, rosters, sourceOf, type Founded } from '../world/county.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
let admin: Api
let county: Founded
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  admin = await it.as('guangyuan-admin')
  county = await founded(admin, '510832')
})
afterAll(() => it?.stop())

const HEADER = Object.values(IMPORT_COLUMNS.units).join(',')
const unit = (code: string, more: Record<string, string> = {}) => ({ code, name: '某单位', kind: '政府工作部门', role: '教育', dutyPhone: '0839-1234567', ...more })
const checkFile = (content: Buffer, kind: 'units' | 'people' = 'units') => admin.onboarding.checkImport.mutate({ id: county.id, kind, source: sourceOf(content) })
const checkUnits = (...rows: Record<string, string>[]) => checkFile(csvOf('units', rows))
const told = (report: ImportReport) => [...report.problems, ...report.rows.flatMap(({ problems }) => problems)].map(({ row, column, code }) => `${row}:${column ?? ''}:${code}`)
const countOf = async (table: 'unit' | 'person' | 'membership') => {
  const client = await it.server.app.pool.connect()
  try {
    await client.query(`begin; select set_config('app.tenant', '${(await admin.session.me.query()).membership.tenantId}', true)`)
    return Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('整套名册', { timeout: 90_000 }, () => {
  test('试导入不写；导入一次到位；再导一次什么都不变', async () => {
    const { units, people } = rosters(county.areaCode)
    const before = await countOf('unit')
    const report = await checkFile(csvOf('units', units))
    expect([report.ready, report.counts]).toEqual([true, { add: units.length, change: 0, same: 0, out: 0 }])
    expect(await countOf('unit')).toBe(before)
    await imported(admin, county.id, 'units', units)
    expect(await countOf('unit')).toBe(before + units.length)
    const made = await imported(admin, county.id, 'people', people)
    expect(made.passwords).toHaveLength(new Set(people.map(({ username }) => username)).size)
    for (const kind of ['units', 'people'] as const) {
      const again = await imported(admin, county.id, kind, kind === 'units' ? units : people).catch((error: unknown) => error)
      expect(again).toMatchObject({ counts: { add: 0, change: 0, same: kind === 'units' ? units.length : people.length, out: 0 }, passwords: [] })
    }
    expect(await countOf('unit')).toBe(before + units.length)
    const [first] = units
    const changed = await checkFile(csvOf('units', [{ ...first, address: '新址2号' }]))
    expect(changed.rows[0]).toMatchObject({ fate: 'CHANGE', changes: ['address'] })
  })

  test('新人凭首次密码的账号马上能进自己的工作台', async () => {
    const me = await (await it.as(`c${county.areaCode}-dispatcher`)).session.me.query()
    expect([me.membership.tenantName, me.membership.duties]).toEqual(['试点县32', ['DISPATCHER']])
    const leader = await (await it.as(`u${county.areaCode}-0-leader`)).session.me.query()
    expect(leader.membership.unitName).toContain('试点县')
  })

  test('检查之后县里变了就不导；点两下只导一次', async () => {
    const source = sourceOf(csvOf('units', [unit('X1')]))
    const { digest } = await admin.onboarding.checkImport.mutate({ id: county.id, kind: 'units', source })
    const refusals = await Promise.all([1, 2].map(() => refusalOf(admin.onboarding.commitImport.mutate({ id: county.id, kind: 'units', source, digest }))))
    expect(refusals.filter((code) => code === null).length).toBeGreaterThanOrEqual(1)
    expect(refusals.filter((code) => code !== null && code !== 'import.changed')).toEqual([])
    const renamed = sourceOf(csvOf('units', [unit('X1', { name: '新名' })]))
    const seen = await admin.onboarding.checkImport.mutate({ id: county.id, kind: 'units', source: renamed })
    await imported(admin, county.id, 'units', [unit('X1', { name: '别人先改的名', address: '别处' })])
    expect(await refusalOf(admin.onboarding.commitImport.mutate({ id: county.id, kind: 'units', source: renamed, digest: seen.digest }))).toBe('import.changed')
  })
})

describe('逐行说错在哪里', () => {
  test('重复编码、绕圈的上级、没有的上级、全角、公式、类别', async () => {
    expect(told(await checkUnits(unit('A1'), unit('A1')))).toEqual(['3:code:import.code-twice'])
    expect(told(await checkUnits(unit('A1', { parent: 'A3' }), unit('A2', { parent: 'A1' }), unit('A3', { parent: 'A2' })))).toEqual(['2:parent:import.parent-cycle', '3:parent:import.parent-cycle', '4:parent:import.parent-cycle'])
    expect(told(await checkUnits(unit('A1', { parent: 'A1' })))).toEqual(['2:parent:import.parent-cycle'])
    expect(told(await checkUnits(unit('A1', { parent: 'NONE' })))).toEqual(['2:parent:import.parent-unknown'])
    const wide = await checkUnits(unit('Ａ０１'), unit('A\u30001'), unit('A2', { name: '县\u3000妇联' }))
    expect(told(wide)).toEqual(['2:code:import.wide-digits', '3:code:import.wide-space', '4:name:import.wide-space'])
    expect(wide.rows[0]?.problems[0]?.params).toMatchObject({ proper: 'A01' })
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) expect(told(await checkUnits(unit('A1', { name: `${sign}cmd|calc` })))).toEqual(['2:name:import.formula'])
    expect(told(await checkUnits(unit('A1', { kind: '神秘单位', role: '看门', dutyPhone: '12ab' })))).toEqual(['2:dutyPhone:import.phone-invalid', '2:kind:import.kind-unknown', '2:role:import.role-unknown'])
    expect(told(await checkUnits({ code: 'A1' }))).toEqual(['2:name:import.value-missing', '2:kind:import.value-missing'])
    // A circle through a unit that is there already.
    await imported(admin, county.id, 'units', [unit('P1'), unit('P2', { parent: 'P1' })])
    expect(told(await checkUnits(unit('P1', { parent: 'P2' })))).toEqual(['2:parent:import.parent-cycle'])
  })

  test('一行有错整份不导', async () => {
    const source = sourceOf(csvOf('units', [unit('B1'), unit('B2', { kind: '无' })]))
    const { digest, ready } = await admin.onboarding.checkImport.mutate({ id: county.id, kind: 'units', source })
    expect(ready).toBe(false)
    const before = await countOf('unit')
    expect(await refusalOf(admin.onboarding.commitImport.mutate({ id: county.id, kind: 'units', source, digest }))).toBe('import.not-ready')
    expect(await countOf('unit')).toBe(before)
  })

  test('改好的行可以直接再查，不用重选文件', async () => {
    const bad = await checkUnits(unit('Ｃ１'))
    const rows = bad.rows.map(({ row, cells }) => ({ row, cells: { ...cells, code: 'C1' } }))
    expect(await admin.onboarding.checkImport.mutate({ id: county.id, kind: 'units', source: { rows } })).toMatchObject({ ready: true, counts: { add: 1 } })
  })

  test('人员：经办和审签、三员、岗位位置、别处的人、自己', async () => {
    const people = (...rows: Record<string, string>[]) => checkFile(csvOf('people', rows), 'people').then(told)
    const at = { name: '某人', unit: 'P1' }
    expect(await people({ ...at, username: 'one', duties: '经办人、分管领导' })).toEqual(['2:duties:import.handler-leader'])
    expect(await people({ ...at, username: 'one', unit: '', duties: '系统管理员、安全审计员' })).toEqual(['2:duties:import.administrators'])
    expect(await people({ ...at, username: 'one', unit: '', duties: '安全审计员、话务员' })).toEqual(['2:duties:import.orders-apart'])
    expect(await people({ ...at, username: 'one', unit: '', duties: '安全管理员' }, { ...at, username: 'one', duties: '联络员' })).toEqual(['2:duties:import.orders-apart', '3:duties:import.orders-apart'])
    expect(await people({ ...at, username: 'one', unit: '', duties: '安全管理员、知识库采编员' })).toEqual([])
    expect(await people({ ...at, username: 'one', unit: '', duties: '系统管理员' }, { ...at, username: 'one', unit: '', duties: '安全审计员' })).toEqual(['2:duties:import.administrators', '3:unit:import.place-twice', '3:duties:import.administrators'])
    expect(await people({ ...at, username: 'one', duties: '派单员' }, { ...at, username: 'two', unit: '', duties: '联络员' })).toEqual(['2:duties:import.duty-place', '3:duties:import.duty-place'])
    expect(await people({ ...at, username: 'one', unit: '', duties: '地市督办员' })).toEqual(['2:duties:import.duty-place'])
    expect(await people({ ...at, username: 'one', unit: 'NONE', duties: '联络员' })).toEqual(['2:unit:import.unit-unknown'])
    expect(await people({ ...at, username: 'cangxi-agent', duties: '联络员' }, { ...at, username: 'kashi-admin', duties: '联络员' })).toEqual(['2:username:import.username-elsewhere', '3:username:import.username-elsewhere'])
    expect(await people({ ...at, username: 'guangyuan-admin', duties: '联络员' })).toEqual(['2:username:import.username-elsewhere', '2:username:import.self'])
    expect(await people({ ...at, username: 'Ü ber', duties: '联络员' })).toEqual(['2:username:import.wide-space'])
    expect(await people({ ...at, username: 'one', duties: '联络员' }, { ...at, username: 'one', name: '另一个', unit: 'P2', duties: '联络员' })).toEqual(['3:name:import.username-twice'])
  })
})

describe('恶意或坏掉的文件', { timeout: 60_000 }, () => {
  test('空文件、错列、BOM、GBK、制表符、二进制', async () => {
    expect(told(await checkFile(Buffer.from(' ')))).toEqual(['1::import.empty'])
    expect(told(await checkFile(Buffer.from(HEADER)))).toEqual(['1::import.empty'])
    expect(told(await checkFile(Buffer.from('姓名,电话\n张三,1')))).toContain('1::import.column-missing')
    expect(told(await checkFile(Buffer.from(`${HEADER},单位名称\nA1,某局`)))).toEqual(['1::import.column-twice'])
    expect(told(await checkFile(Buffer.from(`${HEADER},备注\nA1,某局`)))).toEqual(['1::import.column-unknown'])
    const body = `${HEADER}\nA1,某局,政府工作部门,,,教育,,,0839-1234567`
    expect((await checkFile(Buffer.from(`\uFEFF${body}`))).ready).toBe(true)
    expect((await checkFile(Buffer.from(body.replaceAll(',', '\t')))).ready).toBe(true)
    // 某局 and the header in GBK, as Excel saves a CSV in China.
    expect((await checkFile(gbk(body))).rows[0]?.cells).toMatchObject({ name: '某局', kind: '政府工作部门' })
    expect(told(await checkFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0])))).toEqual(['1::import.unreadable'])
    expect(told(await checkFile(Buffer.from('PK\u0003\u0004 not a zip')))).toEqual(['1::import.unreadable'])
  })

  test('一万行马上说清楚太多，三千行几秒查完', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => unit(`L${index}`, index ? { parent: `L${index - 1}` } : {}))
    let began = performance.now()
    expect(told(await checkFile(csvOf('units', rows)))).toEqual(['1::import.too-many-rows'])
    expect(performance.now() - began).toBeLessThan(10_000)
    began = performance.now()
    expect((await checkFile(csvOf('units', rows.slice(0, 3_000)))).counts.add).toBe(3_000)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('xlsx：模板能读回来；公式不算也不收；压缩炸弹、百万行、远处的单元格都挡住', async () => {
    const template = await admin.onboarding.template.query({ kind: 'units', format: 'xlsx' })
    expect(told(await checkFile(Buffer.from(template.base64, 'base64')))).toEqual(['1::import.empty'])
    const header = Object.values(IMPORT_COLUMNS.units).map((value) => ({ value, type: String }))
    const row = (name: string | { value: string; type: 'Formula' }) => [{ value: '007', type: String }, typeof name === 'string' ? { value: name, type: String } : name, { value: '乡镇', type: String }, null, null, null, null, null, { value: 8391234567, type: Number }]
    const book = async (...rows: ReturnType<typeof row>[]) => writeExcelFile([header, ...rows]).toBuffer()
    expect((await checkFile(await book(row('某镇')))).rows[0]).toMatchObject({ fate: 'ADD', row: 2, cells: { code: '007', dutyPhone: '8391234567' } })
    expect(told(await checkFile(await book(row('=HYPERLINK("http://x")'))))).toEqual(['2:name:import.formula'])
    expect(told(await checkFile(await book(row({ value: 'SUM(1,2)', type: 'Formula' }))))).toEqual(['2::import.formula'])
    const began = performance.now()
    const sheet = (inner: string) => strToU8(`<?xml version="1.0"?><worksheet><sheetData>${inner}</sheetData></worksheet>`)
    const zip = (inner: Uint8Array) => Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': inner }, { level: 1 }))
    expect(told(await checkFile(zip(new Uint8Array(40_000_000))))).toEqual(['1::import.unpacked-too-large'])
    expect(told(await checkFile(zip(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))))).toEqual(['1::import.too-many-rows'])
    expect(told(await checkFile(zip(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))))).toEqual(['1::import.unreadable'])
    expect(told(await checkFile(zip(strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'))))).toEqual(['1::import.unreadable'])
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

/** The characters of these tests in GBK, by way of the decoder that every runtime has. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const bytes = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...text].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : [...(bytes.get(sign) ?? [63])])))
}
