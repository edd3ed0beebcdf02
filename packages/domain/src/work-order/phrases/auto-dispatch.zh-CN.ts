/** 自动派单的拟办意见：没有人写，就说明凭什么。 */
export const AUTO_DISPATCH_OPINION = '派单目录唯一确定，系统自动派单。请依职责办理，按时联系诉求人。'
