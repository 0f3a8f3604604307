import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { PasswordState } from '@/contract'
import { PASSWORD_DAYS, PASSWORD_REMINDERS } from '@/domain/password'
import { security as t } from '@/locales/zh-cn/security'
import { open } from '@/navigation'

function titleOf(left: number): string {
  if (left > 0) return t.age.left(left)
  return left === 0 ? t.age.today : t.age.overdue(-left)
}

/** Age of the query passwords; the bar changes to the warning colour when the first reminder is due. */
export function PasswordAges({ passwords }: { passwords: readonly PasswordState[] }) {
  if (passwords.length === 0) {
    return (
      <Card>
        <Text className="security-note">{t.age.none}</Text>
      </Card>
    )
  }
  return (
    <Card>
      {passwords.map((password) => (
        <PasswordAge key={password.cardId} password={password} named={passwords.length > 1} />
      ))}
    </Card>
  )
}

function PasswordAge({ password, named }: { password: PasswordState; named: boolean }) {
  const { ageDays, changedOn, dueOn, city, cardId } = password
  const title = titleOf(PASSWORD_DAYS - ageDays)
  const over = ageDays >= PASSWORD_DAYS
  const used = Math.min(100, (ageDays / PASSWORD_DAYS) * 100)
  return (
    <View className="password-age">
      <View className="password-age-head">
        <View className="password-age-main">
          <Text className={classes('password-age-title', over && 'password-age-title-over')}>
            {named ? t.age.leftOf(city, title) : title}
          </Text>
          <Text className="security-cap">{t.age.rule(changedOn)}</Text>
        </View>
        <Button kind="soft" small text={t.age.change} onPress={() => open('password', { mode: 'change', card: cardId })} />
      </View>
      <View className="password-age-bar" role="text" aria-label={t.age.spoken(ageDays, PASSWORD_DAYS)}>
        <View
          className={classes('password-age-used', ageDays >= PASSWORD_REMINDERS[0] && 'password-age-warn', over && 'password-age-over')}
          style={{ width: `${used}%` }}
        />
      </View>
      <View className="password-age-foot">
        <Text>{t.age.used(ageDays)}</Text>
        <Text>{t.age.due(Number(dueOn.slice(5, 7)), Number(dueOn.slice(8)))}</Text>
      </View>
    </View>
  )
}
