/** The two laws as the axes of a grid: a petition is a crossing of one place and one remit. Drawn once, as text. */
const PLACES = ['喀什市', '疏附县', '疏勒县', '英吉沙县', '泽普县', '莎车县', '叶城县', '麦盖提县', '岳普湖县', '伽师县', '巴楚县', '塔什库尔干县']
const REMITS = ['人社', '医保', '住建', '城管', '交通', '公安', '市场监管', '生态环境', '农业农村', '民政', '教育', '自然资源']

/** One crossing that is clear and one that falls between two remits; dots up to column `to` make room for the words. */
const CLEAR = { column: 3, row: 5, to: 9 }
const BETWEEN = { column: 2.5, row: 9, to: 10 }

const LEFT = 258, TOP = 240, WIDE = 49, HIGH = 35
const x = (column: number) => LEFT + column * WIDE
const y = (row: number) => TOP + row * HIGH

export const LAW_GRID = `<svg class="whole" viewBox="0 0 910 768" role="img" aria-label="一件诉求由一个地方和一项职责确定：属地管理优先，谁主管谁负责，交叉的由中心协调">
<text class="big" x="${LEFT - 8}" y="108">谁主管谁负责</text>${downward('属地管理优先', LEFT - 160, TOP + 11, 45, 'big')}
${PLACES.map((place, row) => `<text class="${row === CLEAR.row ? 'on' : ''}" x="${LEFT - 28}" y="${y(row) + 5}" text-anchor="end">${place}</text>`).join('')}
${REMITS.map((remit, column) => downward(remit, x(column), TOP - 28 - (remit.length - 1) * 17, 17, column === CLEAR.column ? 'on' : '')).join('')}
${PLACES.flatMap((_, row) => REMITS.map((_, column) => (isFree(row, column) ? `<circle class="dot" cx="${x(column)}" cy="${y(row)}" r="1.6"/>` : ''))).join('')}
<path class="ray" d="M${LEFT - 18} ${y(CLEAR.row)}H${x(CLEAR.column)}V${TOP - 18}"/><circle class="hit" cx="${x(CLEAR.column)}" cy="${y(CLEAR.row)}" r="5.5"/>
<text x="${x(CLEAR.column) + 18}" y="${y(CLEAR.row) + 5}"><tspan class="on">夜间施工噪声</tspan>　莎车县城管局办</text>
<circle class="ring" cx="${x(BETWEEN.column)}" cy="${y(BETWEEN.row)}" r="5.5"/><text x="${x(BETWEEN.column) + 18}" y="${y(BETWEEN.row) + 5}"><tspan class="on">井盖缺失，权属不清</tspan>　协调管理，中心定主办</text>
<text class="note" x="${LEFT - 8}" y="704">《喀什地区12345政务服务便民热线运行管理办法（暂行）》　喀署办发〔2023〕37号</text></svg>`

/** The same thought for a narrow screen. */
export const LAW_STRIP = `<svg class="strip" viewBox="0 0 390 132" role="img" aria-label="属地管理优先，谁主管谁负责">
<text class="on" x="126" y="30">谁主管谁负责</text><text class="on" x="24" y="78">属地管理优先</text>
${[0, 1, 2].flatMap(row => [0, 1, 2, 3, 4, 5, 6].map(column => (row === 1 && column < 2) || (column === 2 && row < 1) || (row === 1 && column === 2) ? '' : `<circle class="dot" cx="${132 + column * 36}" cy="${52 + row * 22}" r="1.6"/>`)).join('')}
<path class="ray" d="M122 74H204V42"/><circle class="hit" cx="204" cy="74" r="4.5"/></svg>`

function isFree(row: number, column: number): boolean {
  const hidden = [CLEAR, BETWEEN].some(example => example.row === row && column >= example.column && column < example.to)
  const onRay = (row === CLEAR.row && column < CLEAR.column) || (column === CLEAR.column && row < CLEAR.row)
  return !hidden && !onRay
}

function downward(word: string, cx: number, top: number, step: number, kind: string): string {
  return [...word].map((character, index) => `<text class="${kind}" x="${cx}" y="${top + index * step}" text-anchor="middle">${character}</text>`).join('')
}
