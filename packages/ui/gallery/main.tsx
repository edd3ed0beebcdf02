import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Button } from '../src/button.tsx'
import { Kbd } from '../src/kbd.tsx'
import { Palette } from '../src/palette.tsx'
import { PersonChip } from '../src/person-chip.tsx'
import { Place } from '../src/place.tsx'
import { Seek } from '../src/seek.tsx'
import { Shell } from '../src/shell.tsx'
import { Tag } from '../src/tag.tsx'
import { ThemeProvider } from '../src/theme-provider.tsx'
import { UndoProvider } from '../src/undo.tsx'
import { useHotkeys } from '../src/hotkeys.ts'
import { FormDesk } from './form-desk.tsx'
import { ListDesk } from './list-desk.tsx'
import { OneDesk } from './one-desk.tsx'
import { PhoneDesk } from './phone-desk.tsx'

// A bookshop's desks: ?desk=list|one|form|phone  &scheme=dark  &density=compact  &dir=rtl
const query = new URLSearchParams(location.search)
const desk = query.get('desk') ?? 'list'
const desks = { list: <ListDesk />, one: <OneDesk />, form: <FormDesk />, phone: <PhoneDesk /> }
const names = { list: '订单', one: '一单', form: '接电话', phone: '送书' }

function Gallery() {
  const [open, setOpen] = useState(query.has('palette'))
  useHotkeys({ 'Ctrl+k': () => setOpen(true), '/': () => setOpen(true) })
  return (
    <>
      <Shell
        brand="拾页书店"
        place={<Place level="county" name="城东店" duty="店员" />}
        seek={<Seek placeholder="订单号、书名、读者" keys="/" onPress={() => setOpen(true)} />}
        end={
          <>
            <Tag dot>在线</Tag>
            <PersonChip name="古丽娜尔" />
          </>
        }
        desks={Object.entries(names).map(([key, label], at) => ({ key, label, href: `?desk=${key}`, current: key === desk, count: [12, 3, 0, 9][at] }))}
        foot={
          <button type="button">
            快捷键 <Kbd keys="?" />
          </button>
        }
      >
        {desk in desks ? desks[desk as keyof typeof desks /* safe: looked for just before */] : <Button>没有这张台</Button>}
      </Shell>
      <Palette
        open={open}
        onClose={() => setOpen(false)}
        commands={Object.entries(names).map(([key, label]) => ({ key, label, group: '去', keys: `g ${key[0]}`, run: () => location.assign(`?desk=${key}`) }))}
      />
    </>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <ThemeProvider
      scheme={query.get('scheme') === 'dark' ? 'dark' : 'light'}
      density={query.get('density') === 'compact' ? 'compact' : 'normal'}
      direction={query.get('dir') === 'rtl' ? 'rtl' : 'ltr'}
    >
      <UndoProvider>
        <Gallery />
      </UndoProvider>
    </ThemeProvider>,
  )
