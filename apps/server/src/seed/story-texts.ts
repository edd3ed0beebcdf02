import type { MatterText } from './matter-texts.ts'

export type StoryName = '一次跨县转办' | '转办两次被拒后指定' | '不满意重办' | '主办协办一次答复' | '夜间施工噪声' | '提级上报' | '特急燃气'

/** The orders whose history tells of the county linkage; their titles are found again by `stories`. */
export const STORY_TEXTS: Readonly<Record<StoryName, MatterText>> = {
  一次跨县转办: {
    code: '0905', type: 'HELP', title: '两县之间的通村路被大车压坏', demand: '修复路面',
    text: '村里去巴扎的路被拉砂石的大车压出几个大坑，三轮车过不去。起先以为归来电地管，后来看桩号在邻县那边。', done: '已用砂砾回填平整三处坑槽并碾压，设置限高架，列入本年养护计划。',
  },
  转办两次被拒后指定: {
    code: '0905', type: 'COMPLAINT', title: '三县交界处道路无人养护', demand: '明确由谁养护并修复',
    text: '三个县交界处有一段约两公里的路，坑坑洼洼好几年，问哪个县都说不归自己管，拉货的车在这里翻过一次。', done: '已修复破损路面。',
  },
  不满意重办: {
    code: '0301', type: 'COMPLAINT', title: '小区电梯厅漏水物业修了又漏', demand: '彻底修好并保证不再漏',
    text: '小区三号楼负一层电梯厅顶上一直滴水，地面湿滑，老人摔过一跤。物业用玻璃胶抹了一下，没过几天又漏。', done: '查明为消防管接头渗漏，更换管件并做防水，24小时观察无渗漏，物业与诉求人现场确认。',
  },
  主办协办一次答复: {
    code: '0804', type: 'COMPLAINT', title: '楼下烧烤店油烟和占道一起治', demand: '治理油烟、噪声并腾出人行道',
    text: '楼下烧烤店烟道直排居民楼，夜里排风机很响，还把桌椅摆到人行道上，小区几十户人家意见都很大，希望几个部门一起来看看。', done: '店家已加装净化器和减振支架，撤除占道桌椅；房屋用途和排放复测结果一并核实，均已达标。',
  },
  夜间施工噪声: {
    code: '0802', type: 'COMPLAINT', title: '工地半夜打桩吵得睡不着', demand: '立即停止夜间施工',
    text: '小区对面的工地快十二点了还在打桩，整栋楼都在震，孩子明天要上学，也没有看到夜间施工的公告。', done: '现场责令停工，登记保存设备。',
  },
  提级上报: {
    code: '0501', type: 'HELP', title: '过境货车多请求统一设置绕行线', demand: '统筹设置货车绕行线',
    text: '每天几百辆过境货车从县城主街穿过，路面压坏了，学生过马路很危险，县里说绕行要跨几个县，需要上面统一安排。', done: '正在会同公安交警制定绕行方案。',
  },
  特急燃气: {
    code: '0603', type: 'HELP', title: '居民楼一层闻到浓烈燃气味', demand: '马上抢修', urgency: 'CRITICAL',
    text: '一进单元门就闻到很浓的燃气味，已经敲门叫楼上的人下来，没有开灯，现在都站在楼外面，请赶快派人。', done: '关闭楼栋总阀，更换破损引入管。',
  },
}
