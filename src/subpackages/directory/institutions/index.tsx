import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Chips } from '@/components/chips'
import { Icon } from '@/components/icon'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { Pressable } from '@/components/pressable'
import { RemoteFrame } from '@/components/remote-frame'
import { INSTITUTION_KINDS, PRIMARY_CARD, type InstitutionPage } from '@/contract'
import { institutionsList } from '@/contract/operations/institutions'
import { hasNoCard } from '@/domain/remote-view'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { usePlaces } from '@/services/use-places'
import { SearchField } from '../shared/search-field'
import { useLocation } from '../shared/use-location'
import { useSettled } from '../shared/use-settled'
import { WhereCard } from '../shared/where-card'
import { CitySheet } from './city-sheet'
import { InstitutionList } from './institution-list'
import './index.scss'

const SKELETON = [
  [[100, 168]],
  [
    [60, 22],
    [100, 18],
    [80, 22],
  ],
  [
    [60, 22],
    [100, 18],
    [80, 22],
  ],
  [
    [60, 22],
    [100, 18],
    [80, 22],
  ],
] as const

type Chosen = (typeof INSTITUTION_KINDS)[number] | 'favourites'

/** Designated institutions of a city with what the fund pays this person at each; the position is asked for only by a tap. */
export default function InstitutionsPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const places = usePlaces()
  const { where, ask } = useLocation()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Chosen>('all')
  const [district, setDistrict] = useState('')
  const [city, setCity] = useState('')
  const [picking, setPicking] = useState(false)
  const query = useSettled(typed.trim())
  const about = useRef<InstitutionPage>()
  const pages = useRemotePages(
    institutionsList,
    {
      cardId: PRIMARY_CARD,
      ...(city === '' ? {} : { admdvs: city }),
      ...(query === '' ? {} : { query }),
      ...(chosen === 'favourites' ? { favourites: 'only' as const } : { kind: chosen }),
      ...(district === '' ? {} : { district }),
      ...where.position,
    },
    { enabled: signedIn },
  )
  usePageRefresh(pages.refresh)
  if (hasNoCard(pages.view))
    return (
      <Page title={t.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  const first = 'data' in pages.view ? pages.view.data.pages[0] : about.current
  // City and districts stay while the next list is loading.
  about.current = first
  const name = places.placeOf(city)?.city ?? first?.city ?? t.home
  const kindText = { ...t.kinds, all: where.position ? t.nearest : t.kinds.all }
  const clear = () => {
    setTyped('')
    setChosen('all')
    setDistrict('')
  }
  return (
    <Page title={t.title}>
      <SearchField
        label={t.search}
        short={t.searchShort}
        value={typed}
        onChange={setTyped}
        end={
          <Pressable className="org-city" label={t.city(name)} onPress={() => setPicking(true)}>
            <Text>{name}</Text>
            <Icon name="down" size="s" />
          </Pressable>
        }
      />
      <WhereCard where={where} districts={first?.districts ?? []} district={district} onAsk={ask} onDistrict={setDistrict} />
      <View className="org-kinds">
        <Chips
          options={[
            ...INSTITUTION_KINDS.map((value): { value: Chosen; text: string } => ({ value, text: kindText[value] })),
            { value: 'favourites', text: t.favourites },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      </View>
      <RemoteFrame view={pages.view} skeleton={SKELETON} now={clock()} onRetry={pages.refresh}>
        {({ items, pages: [page] }) =>
          page && (
            <InstitutionList
              page={page}
              items={items}
              here={where.position}
              hasMore={pages.hasMore}
              loadingMore={pages.loadingMore}
              onMore={pages.loadMore}
              favourites={chosen === 'favourites' && query === ''}
              onClear={clear}
            />
          )
        }
      </RemoteFrame>
      {picking && (
        <CitySheet
          list={places}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setCity(picked)
            setDistrict('')
            setPicking(false)
          }}
        />
      )}
    </Page>
  )
}
