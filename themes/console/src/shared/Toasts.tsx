import { Alert, AlertActionCloseButton, AlertActionLink, AlertGroup } from '@patternfly/react-core';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProblemText } from './problemText';

/** How long a notice stays, in milliseconds: long enough to read it, and to take back what it tells. */
const LASTS = { plain: 5_000, undo: 12_000 };

interface Toast {
  id: number;
  variant: 'success' | 'danger' | 'info';
  title: string;
  detail?: string;
  undo?: () => void;
}

export interface Toasts {
  done: (title: string, undo?: () => void) => void;
  failed: (title: string, error: unknown) => void;
}

const Context = createContext<Toasts | undefined>(undefined);

export function useToasts(): Toasts {
  const toasts = useContext(Context);
  if (!toasts) {
    throw new Error('There is no place for notices.');
  }
  return toasts;
}

let last = 0;

/** Shows what was done, and what wasn't, above everything inside. A refusal stays until somebody closes it. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const problemText = useProblemText();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const add = useCallback((toast: Omit<Toast, 'id'>) => setToasts((all) => [...all, { ...toast, id: ++last }]), []);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const value = useMemo<Toasts>(
    () => ({
      done: (title, undo) => add({ variant: 'success', title, undo }),
      failed: (title, error) => add({ variant: 'danger', title, detail: problemText(error) }),
    }),
    [add, problemText],
  );
  return (
    <Context value={value}>
      {children}
      <AlertGroup isToast isLiveRegion aria-label={t('notices')}>
        {toasts.map((toast) => (
          <Alert
            key={toast.id}
            variant={toast.variant}
            title={toast.title}
            timeout={toast.variant !== 'danger' && (toast.undo ? LASTS.undo : LASTS.plain)}
            onTimeout={() => remove(toast.id)}
            actionClose={<AlertActionCloseButton title={t('close')} onClose={() => remove(toast.id)} />}
            actionLinks={
              toast.undo && (
                <AlertActionLink
                  onClick={() => {
                    remove(toast.id);
                    toast.undo?.();
                  }}
                >
                  {t('undo')}
                </AlertActionLink>
              )
            }
          >
            {toast.detail}
          </Alert>
        ))}
      </AlertGroup>
    </Context>
  );
}
