import { Text, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '@/locales'
import { classes, useAppearance } from './appearance'
import { DemoMark } from './demo-mark'
import { FailureNotice } from './failure-notice'
import { FormScope } from './form'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { SheetLayerProvider, useNewSheetLayer } from './sheet-layer'
import { isHostTab, useShell, type TabName } from './shell'
import { TabBar } from './tab-bar'
import './page.scss'

interface PageProps {
  title: string
  /** Tab pages show the tab bar; every other page has a back button. */
  tab?: TabName
  /** A first page has no page to go back to. */
  root?: boolean
  operator?: boolean
  foot?: ReactNode
  children?: ReactNode
}

/** Frame of every page: navigation row with the demo mark, content, and what is fixed at the bottom. */
export function Page({ title, tab, root = false, operator = false, foot, children }: PageProps) {
  const { theme, type, navigation } = useAppearance()
  const { back, notice, lock, touch } = useShell()
  usePaintedNavigation(theme)
  useDidShow(touch)
  // Where the host draws its own back button (Alipay), the app leaves room for it.
  const drawsBack = !tab && !root && navigation.leftInset === 0
  const locked = lock !== null && !operator
  const look = useLook(operator, locked)
  const layer = useNewSheetLayer(locked)
  const behind = String(layer.open.length > 0 && !locked)
  // In the browser preview the mouse counts as touch.
  const grown = type.factor === 1 ? null : { '--type': type.factor }
  const presence = { onTouchStart: touch, onMouseDown: touch }
  return (
    <View className={look} style={{ paddingTop: `${navigation.statusBarHeight + navigation.barHeight}px`, ...grown }} {...presence}>
      <NavigationRow
        title={title}
        hidden={behind}
        inset={isHostTab(tab) || root ? 0 : navigation.leftInset}
        onBack={drawsBack ? back : null}
      />
      {locked && <View className="page-lock">{lock}</View>}
      <FormScope>
        <SheetLayerProvider value={layer}>
          <View className="page-body" aria-hidden={behind}>
            {notice && <FailureNotice tone="warn" failure={notice} />}
            {children}
          </View>
          {foot && (
            <>
              <View className="page-foot-space" />
              <View className="page-foot" aria-hidden={behind}>
                {foot}
              </View>
            </>
          )}
        </SheetLayerProvider>
      </FormScope>
      {tab && (
        <>
          <View className="page-tab-space" />
          <TabBar current={tab} hidden={behind} />
        </>
      )}
      <View className="page-sheets" ref={layer.outlet} />
    </View>
  )
}

/** Sets the colours of the navigation row each time the page is shown, and when its theme changes meanwhile. */
function usePaintedNavigation(theme: 'light' | 'dark'): void {
  const { paintNavigation } = useShell()
  const painted = useRef<string | null>(null)
  const paint = () => {
    painted.current = theme
    paintNavigation(theme)
  }
  useDidShow(paint)
  useDidHide(() => {
    painted.current = null
  })
  useEffect(() => {
    if (painted.current !== null && painted.current !== theme) paint()
  })
}

/** Classes of the page, from the display settings and the lock. */
function useLook(operator: boolean, locked: boolean): string {
  const { theme, type, reduceMotion } = useAppearance()
  return classes(
    'page',
    `theme-${theme}`,
    type.large ? 'scale-care' : 'scale-standard',
    reduceMotion && 'motion-reduced',
    operator && 'tone-operator',
    // Hidden and not unmounted, so that entries are kept. Operators' pages show no personal data and are not hidden.
    locked && 'page-locked',
  )
}

interface NavigationRowProps {
  title: string
  hidden: string
  inset: number
  onBack: (() => void) | null
}

/** Title and demo mark, placed beside the status bar and the host's capsule. */
function NavigationRow({ title, hidden, inset, onBack }: NavigationRowProps) {
  const { statusBarHeight, barHeight, rightInset } = useAppearance().navigation
  return (
    <View className="page-nav" aria-hidden={hidden} style={{ paddingTop: `${statusBarHeight}px` }}>
      <View className="page-nav-row" style={{ height: `${barHeight}px`, paddingRight: `${rightInset}px`, marginLeft: `${inset}px` }}>
        {onBack && (
          <Pressable className="page-back" label={t.common.back} onPress={onBack}>
            <Icon name="back" size="l" />
          </Pressable>
        )}
        <Text className={classes('page-title', title.length > 5 && 'page-title-long')}>{title}</Text>
        <DemoMark />
      </View>
    </View>
  )
}
