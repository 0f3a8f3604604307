import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { officerText as t } from '@/locales/zh-cn/officer'

/** The foot of a list that is read page by page. */
export const MoreButton = ({ list }: { list: { hasMore: boolean; loadingMore: boolean; loadMore: () => void } }) =>
  list.hasMore ? (
    <Button kind="outline" text={list.loadingMore ? t.loading : t.more} disabled={list.loadingMore} onPress={list.loadMore} />
  ) : (
    <Text className="hr-end">{t.end}</Text>
  )
