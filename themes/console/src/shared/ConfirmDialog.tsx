import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProblemText } from './problemText';

export interface Props {
  title: string;
  /** What the button says, as a verb: it is what happens. */
  action: string;
  isDanger?: boolean;
  /** Whether what is inside doesn't say yet what to do. */
  isDisabled?: boolean;
  children: ReactNode;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Stays open with the reason where it wasn't done. */
export default function ConfirmDialog({
  title,
  action,
  isDanger = true,
  isDisabled = false,
  children,
  onConfirm,
  onClose,
}: Props) {
  const { t } = useTexts();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const confirm = () => {
    setBusy(true);
    setProblem(undefined);
    onConfirm().then(onClose, (error: unknown) => {
      setBusy(false);
      setProblem(problemText(error));
    });
  };
  return (
    <Modal isOpen variant="small" aria-labelledby="confirm-title" aria-describedby="confirm-text" onClose={onClose}>
      <ModalHeader title={title} labelId="confirm-title" titleIconVariant={isDanger ? 'warning' : undefined} />
      <ModalBody id="confirm-text">
        {children}
        {problem && <Alert isInline variant="danger" title={t('problem.title')} children={problem} />}
      </ModalBody>
      <ModalFooter>
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          isLoading={busy}
          isDisabled={busy || isDisabled}
          onClick={confirm}
        >
          {action}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
