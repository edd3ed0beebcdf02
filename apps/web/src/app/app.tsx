import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { ThemeProvider } from '@hotline/ui/theme-provider.tsx'
import { UndoProvider } from '@hotline/ui/undo.tsx'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { BrowserRouter } from 'react-router'
import { giveCredentials } from '../lib/http.ts'
import { TRPCProvider } from '../lib/trpc.ts'
import { signIn, type Auth } from './auth.ts'
import { createCache, createClient } from './client.ts'
import { chosenMembership } from './membership.ts'
import { Crash } from './crash.tsx'
import { useScheme } from './scheme.ts'
import { Session } from './session.tsx'
import { useShellCopy } from './use-copy.ts'
import './app.css'

/** Look, sign-in, data; then the desks. */
export function App() {
  return (
    <ThemeProvider scheme={useScheme()}>
      <Crash>
        <SignedIn>
          {(auth) => (
            <Data>
              <UndoProvider>
                <BrowserRouter>
                  <Session onSignOut={auth.signOut} />
                </BrowserRouter>
              </UndoProvider>
            </Data>
          )}
        </SignedIn>
      </Crash>
    </ThemeProvider>
  )
}

// one sign-in a page, however often React draws it
let signingIn: Promise<Auth> | undefined

function SignedIn(props: { children: (auth: Auth) => ReactNode }) {
  const t = useShellCopy()
  const [auth, setAuth] = useState<Auth>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    signingIn ??= signIn()
    signingIn.then(
      (given) => {
        let leaving = false
        giveCredentials({
          token: given.token,
          membershipId: chosenMembership,
          refused: () => {
            if (leaving) return
            leaving = true
            given.signIn()
          },
        })
        setAuth(given)
      },
      () => setFailed(true),
    )
  }, [])
  if (failed) return <Failed page title={t('signIn.failed')} hint={t('signIn.hint')} retry={() => location.reload()} />
  return auth ? props.children(auth) : <Loading label={t('starting')} />
}

function Data(props: { children: ReactNode }) {
  const [cache] = useState(createCache)
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={cache}>
      <TRPCProvider trpcClient={client} queryClient={cache}>
        {props.children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
