import { Alert, Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProblemText } from './problemText';

interface Props {
  title: string;
  action: string;
  isComplete?: boolean;
  children: ReactNode;
  onSave: () => Promise<unknown>;
  onClose: () => void;
}

/** A form in a window of its own. What was typed is still there where it wasn't saved. */
export function FormModal({ title, action, isComplete = true, children, onSave, onClose }: Props) {
  const { t } = useTexts();
  const problemText = useProblemText();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = () => {
    setBusy(true);
    setProblem(undefined);
    onSave().then(onClose, (error: unknown) => {
      setBusy(false);
      setProblem(problemText(error));
    });
  };
  return (
    <Modal
      isOpen
      variant="small"
      aria-labelledby={`${id}title`}
      onClose={onClose}
      onEscapePress={() => {
        // The first press closes an open list only: what was chosen isn't lost.
        if (!document.querySelector('[role="listbox"]')) {
          onClose();
        }
      }}
    >
      <ModalHeader title={title} labelId={`${id}title`} />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form
          id={`${id}form`}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {children}
          {problem && <Alert isInline variant="danger" title={t('problem.title')} children={problem} />}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={`${id}form`} isLoading={busy} isDisabled={busy || !isComplete}>
          {action}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
