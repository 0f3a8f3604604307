import { Text } from '@tarojs/components'
import { Button } from './button'
import { officerText as t } from '@/locales/zh-cn/officer'
import './more-button.scss'

/** The foot of a list that is read page by page. */
export const MoreButton = ({ list }: { list: { hasMore: boolean; loadingMore: boolean; loadMore: () => void } }) =>
  list.hasMore ? (
    <Button kind="outline" text={list.loadingMore ? t.loading : t.more} disabled={list.loadingMore} onPress={list.loadMore} />
  ) : (
    <Text className="more-end">{t.end}</Text>
  )
