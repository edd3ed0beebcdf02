import { z } from 'zod'
import { holdsCitizenId } from '../../access/fields.ts'

/** What a template is for: the field it is offered at. */
export const TEMPLATE_USES = ['REPLY', 'RETURN', 'EXTENSION', 'DISPATCH_OPINION'] as const
export type TemplateUse = (typeof TEMPLATE_USES)[number]
export type Template = { key: string; name: string; text: string }

/**
 * Texts to start from. What stands in 【】 is a slot: it has to be replaced before the text may go out, so that nobody
 * sends a form letter by mistake.
 */
export const TEMPLATES: Readonly<Record<TemplateUse, readonly Template[]>> = {
  REPLY: [
    { key: 'resolved', name: '已解决', text: '【时间】，我单位工作人员到【地点】核实，情况属实。已采取【措施】，【完成时间】处理完毕，并向诉求人说明，诉求人表示【诉求人意见】。' },
    { key: 'explained', name: '解释说明', text: '经核实，【核实情况】。根据【依据】，【结论】。【时间】已通过【联系方式】向诉求人说明。' },
    { key: 'planned', name: '列入计划', text: '经到【地点】核实，情况属实。因【原因】暂不能完成，已列入【计划名称】，计划【完成时间】前完成；此前采取【临时措施】。' },
    { key: 'unverifiable', name: '无法核实', text: '【时间】，我单位到【地点】查看，并【核查方式】，未发现所反映的情况。已【措施】，如再次发生，请提供【所需线索】。' },
  ],
  RETURN: [
    { key: 'remit', name: '职责不符', text: '经核实，所反映的是【事项】，按【依据】由【应承办单位】负责。我单位已做【已做工作】。' },
    { key: 'area', name: '地点不符', text: '【时间】到场查看，所反映的地点在【地点】，不在我单位辖区，属【应承办单位】。' },
    { key: 'unclear', name: '信息不全', text: '工单没有写明【缺少的信息】，【时间】联系诉求人【联系结果】，无法办理，请补充后再派。' },
  ],
  EXTENSION: [
    { key: 'works', name: '施工周期', text: '须进行【施工内容】，【开工时间】开工，预计【完成时间】完工。已于【告知时间】告知诉求人。' },
    { key: 'test', name: '检测鉴定', text: '须经【检测项目】，已委托【检测机构】，预计【完成时间】出具结果，之后【后续措施】。' },
    { key: 'joint', name: '多方配合', text: '须【配合单位】配合【配合事项】，已于【时间】会商，预计【完成时间】办结。' },
  ],
  DISPATCH_OPINION: [
    { key: 'site', name: '到场查处', text: '请到【地点】核实，对【事项】依法处理，【时间】前联系诉求人。' },
    { key: 'policy', name: '政策答复', text: '请就【事项】说明【政策依据】，向诉求人解释清楚。' },
    { key: 'urgent', name: '先行处置', text: '请先【应急措施】，排除危险，再查明【事项】；处置情况【时间】前报中心。' },
  ],
}

/** The slots a text holds. */
export const slotsIn = (text: string): string[] => text.match(/【[^【】]+】/g) ?? []
export type Slots = ReadonlySet<string>
/** Those of these templates with the shipped ones: what has to be filled in before a text goes out. */
export const slotsOf = (more: readonly Pick<Template, 'text'>[] = []): Slots => new Set([...Object.values(TEMPLATES).flat(), ...more].flatMap(({ text }) => slotsIn(text)))
const SHIPPED = slotsOf()

/** What a person or a centre saves: at least one slot, or it would go out as it stands. Rule 10.3: no ID number. */
export const templateInput = z.object({
  /** Of the one that is changed. */
  id: z.uuid().optional(),
  use: z.enum(TEMPLATE_USES),
  name: z.string().trim().min(1, 'template.name-missing').max(12, 'template.name-too-long'),
  text: z.string().trim().max(2000, 'template.text-too-long')
    .refine((text) => slotsIn(text).length > 0, 'template.slot-missing').refine((text) => !holdsCitizenId(text), 'work-order.citizen-id-in-text'),
  /** For everybody in the tenant. */
  shared: z.boolean(),
})

export type Slot = { name: string; from: number; to: number }

/** The slots of a text that nobody has filled, in order; brackets that no template has are the writer's own. */
export const openSlots = (text: string, slots: Slots = SHIPPED): Slot[] =>
  [...text.matchAll(/【[^【】]+】/g)].filter(([found]) => slots.has(found)).map(({ 0: found, index }) => ({ name: found, from: index, to: index + found.length }))

/** 模板里还没填：【时间】【地点】，填好或删去再交; empty where nothing is left open. */
export function slotGap(texts: readonly string[], slots: Slots = SHIPPED): string {
  const names = [...new Set(texts.flatMap((text) => openSlots(text, slots).map(({ name }) => name)))]
  return names.length ? `模板里还没填：${names.join('')}，填好或删去再交` : ''
}
