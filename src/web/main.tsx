import './app/ask-early.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/query-client.ts';
import { router } from './app/routes.tsx';
import { preferredLanguage, showLanguage, useLanguage } from './app/texts.ts';
import { startTheme } from './app/theme.ts';

/** Everything is drawn anew in another language. */
function App(): ReactNode {
  const language = useLanguage();
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-US'}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider key={language} router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

startTheme();
await showLanguage(preferredLanguage());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
