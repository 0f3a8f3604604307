/** zrender detects WeChat and browsers correctly: nothing to set. */
export {}
