import { configure } from '@testing-library/react'

// What a screen shows in the end is tested, not how soon: a busy machine takes longer than the library's second.
configure({ asyncUtilTimeout: 10_000 })
