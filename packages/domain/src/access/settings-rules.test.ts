import { expect, test } from 'vitest'
import { desksOf } from './ability.ts'
import { buildActor } from '../work-order/testing.ts'
import { DUTIES } from './duties.ts'
import { settingsActionsOf } from './settings-rules.ts'

test('只有系统管理员能改设置，中心主任发布规则，安全管理员另管委托，平台管理员只看人员和权责', () => {
  const allowed = DUTIES.map((duty) => [duty, settingsActionsOf({ duties: [duty] })] as const).filter(([, actions]) => actions.length)
  expect(allowed).toEqual([
    ['CENTRE_DIRECTOR', ['readPolicies', 'decidePolicies', 'answerPolicies']],
    ['TENANT_ADMIN', ['readUnits', 'saveUnits', 'readPeople', 'savePeople', 'readCalendar', 'readPolicies', 'savePolicies', 'decidePolicies', 'answerPolicies', 'readMatrix']],
    ['SECURITY_ADMIN', ['readPeople', 'readMatrix', 'readDelegations', 'saveDelegations']],
    ['PLATFORM_ADMIN', ['readPeople', 'readMatrix']],
  ])
})

test('看得见管理台的人都有事可做，没有的人看不见', () => {
  for (const duty of DUTIES) {
    const sees = desksOf(buildActor({ duties: [duty] })).includes('admin')
    expect([duty, sees]).toEqual([duty, settingsActionsOf({ duties: [duty] }).length > 0])
  }
})
