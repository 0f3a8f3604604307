import { Text, View } from '@tarojs/components'
import { classes, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Icon, type IconName } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import type { CheckId, CheckResult } from '@/domain/help-checks'
import { help as t } from '@/locales/zh-cn/help'
import { describeCheck } from './check-text'
import { useRuntime } from '@/services/runtime-provider'
import type { Checks } from './use-checks'

const ICONS: Record<CheckResult['state'], IconName> = { ok: 'check', attention: 'warning', problem: 'warning', unknown: 'warning' }
/** The offline icon is used only when the phone itself has no network. */
const iconOf = (result: CheckResult): IconName =>
  result.state === 'unknown' && result.code === 'NET-OFFLINE' ? 'offline' : ICONS[result.state]
/** Checks that are listed only when they found something. */
const QUIET: ReadonlySet<CheckId> = new Set<CheckId>(['grant', 'year'])
export const isListed = ({ id, state }: CheckResult): boolean => !(QUIET.has(id) && (state === 'ok' || state === 'unknown'))

/** The checks of the tree, with the result of each. */
export function CheckList({ checks: { ids, results, done, seconds, again } }: { checks: Checks }) {
  const { clock } = useRuntime()
  const money = useMoney()
  const words = { money, now: clock() }
  const listed = results.filter(isListed)
  const made = listed.filter(({ state }) => state !== 'unknown').length
  const current = ids[results.length]
  return (
    <Card
      title={!done ? t.checking : made > 0 ? t.checked(made) : t.checkedNone}
      aside={done ? t.took(seconds) : t.progress(results.length, ids.length)}
    >
      <View aria-live="polite">
        {listed.map((result) => (
          <CheckRow key={result.id} state={result.state} icon={iconOf(result)} {...describeCheck(result, words)} />
        ))}
        {current && (
          <View className="guide-check">
            <View className="guide-check-mark guide-check-waiting">
              <Icon name="refresh" size="s" />
            </View>
            <Text className="guide-check-title guide-check-next">{t.names[current]}</Text>
          </View>
        )}
      </View>
      {done && (
        <Pressable className="guide-again" onPress={again}>
          <Text>{t.again}</Text>
        </Pressable>
      )}
    </Card>
  )
}

interface CheckRowProps {
  state: CheckResult['state']
  icon: IconName
  title: string
  detail: string
}

function CheckRow({ state, icon, title, detail }: CheckRowProps) {
  return (
    <View className="guide-check" aria-label={`${t.states[state]}，${title}，${detail}`} role="text">
      <View className={classes('guide-check-mark', `guide-check-${state}`)}>
        <Icon name={icon} size="s" />
      </View>
      <View className="guide-check-main">
        <Text className={classes('guide-check-title', state !== 'ok' && 'guide-check-strong')}>{title}</Text>
        {detail !== '' && <Text className="guide-check-detail">{detail}</Text>}
      </View>
    </View>
  )
}
