/**
 * What leaves the house as text (rule 4.8). Numbers of orders, dates and places only: the matter itself stays
 * inside, and whoever reads a stranger's telephone learns nothing of it.
 */
export const TEMPLATES = {
  // to the caller
  N01: '【{place}12345】您的诉求已登记，工单号{orderNo}，查询码{queryCode}，预计{due}前答复。',
  'N01-free': '【{place}12345】您的来电已登记，工单号{orderNo}，查询码{queryCode}。感谢您的支持。',
  'N01-merged': '【{place}12345】您的工单{orderNo}与工单{parentNo}是同一事项，已合并办理，结果将一并告知您。',
  N02: '【{place}12345】您反映的事项不属于12345受理范围，登记号{orderNo}。请按以下渠道反映：{guidance}',
  N09: '【{place}12345】您的工单{orderNo}经批准延期至{due}前答复，原因：{reason}',
  'N09-suspended': '【{place}12345】您的工单{orderNo}因故暂缓办理，预计{resume}恢复，原因：{reason}',
  'N09-statutory': '【{place}12345】您的工单{orderNo}依法适用法定期限，预计{due}前答复。{words}',
  'N09-statutory-ended': '【{place}12345】您的工单{orderNo}不再适用法定期限，预计{due}前答复。',
  N10: '【{place}12345】您的工单{orderNo}已有办理结果，我们将电话回访，请接听12345来电。',
  'N10-sms': '【{place}12345】您咨询的工单{orderNo}已有答复。请在{rateBy}前回复5（非常满意）至1（非常不满意）评价；不满意的，我们将电话核实。',
  N11: '【{place}12345】您的工单{orderNo}已办结。如有疑问请拨打12345，感谢您的评价。',
  'N11-stopped': '【{place}12345】您的工单{orderNo}经核查不再办理。具体理由请拨打12345，凭工单号查询。',
  'N12-caller': '【{place}12345】您的意见已收悉，工单{orderNo}已退回承办单位重新办理，预计{due}前答复。',
  // to people of units and centres
  N04: '【{place}12345】新派工单{orderNo}，请登录系统在时限内签收。',
  N04H: '【{place}12345】工单{orderNo}签收时限已过半，请尽快签收。',
  N04F: '【{place}12345】工单{orderNo}逾期未签收，系统将代签并记录，请督促承办。',
  N07: '【{place}12345】工单{orderNo}职责争议待协调，请登录系统在时限内提交书面意见。',
  N12: '【{place}12345】工单{orderNo}退回重办，请登录系统查看要求。',
  N13: '【{place}12345】工单{orderNo}被催办，请尽快联系诉求人。',
  N03: '【{place}12345】紧急事项{orderNo}已转接，请立即核对联动记录。',
  N14Y: '【{place}12345】工单{orderNo}临近办理时限，请抓紧办理。',
  N14R: '【{place}12345】工单{orderNo}即将超期，请领导督促办理。',
  N14: '【{place}12345】工单{orderNo}已超期，请立即组织办理。',
  N14E: '【{place}12345】特急工单{orderNo}首报时限将到，请登录系统报处置情况。',
  N14O: '【{place}12345】特急工单{orderNo}逾期未报处置情况，请立即上报。',
  N14C: '【{place}12345】催办通知书：工单{orderNo}已超期一个工作日以上，请立即办理并说明情况。',
  N14D: '【{place}12345】工单{orderNo}超期未办且未作说明，予以书面批评。',
} as const
export type TemplateCode = keyof typeof TEMPLATES

export const isTemplate = (code: string): code is TemplateCode => code in TEMPLATES

/** The template with its words filled in; a word nobody gave is left out. */
export const bodyOf = (code: TemplateCode, words: Readonly<Record<string, string | null>>): string => TEMPLATES[code].replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')

/**
 * The query code proves who somebody is: it isn't kept with the message and nobody in the house reads it there. The
 * sender puts it in on the way out; without one the words around it go too.
 */
export const CODE = '{queryCode}'
export const withCode = (body: string, code: string | null): string => (code ? body.replace(CODE, code) : body.replace(`，查询码${CODE}`, ''))
export const codeHidden = (body: string): string => body.replace(CODE, '******')
