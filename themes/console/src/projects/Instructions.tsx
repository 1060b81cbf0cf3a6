import { Button, Content, Form, FormGroup, TextArea } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';
import { useToasts } from '../shared/Toasts';
import { useDraft } from '../shared/useDraft';
import { useChangeProject } from './changes';
import { plainText } from './plainText';
import type { Project } from './queries';

/** What annotators and reviewers go by: both for those who may change them, and what is for oneself for the others. */
export default function Instructions({ project, mayChange }: { project: Project; mayChange: boolean }) {
  return mayChange ? <EditInstructions project={project} /> : <ReadInstructions project={project} />;
}

function reviewInstruction(project: Project): string {
  return project.review_settings.instruction ?? '';
}

function ReadInstructions({ project }: { project: Project }) {
  const { t } = useTexts();
  const texts = [
    { title: t('projects.forAnnotators'), text: plainText(project.expert_instruction ?? '') },
    { title: t('projects.forReviewers'), text: plainText(reviewInstruction(project)) },
  ].filter(({ text }) => text !== '');
  return (
    <Content className="kw-below">
      {texts.length === 0 && <p>{t('projects.noInstructions')}</p>}
      {texts.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p className="kw-lines" dir="auto">
            {text}
          </p>
        </section>
      ))}
    </Content>
  );
}

function EditInstructions({ project }: { project: Project }) {
  const { t } = useTexts();
  const toasts = useToasts();
  const change = useChangeProject(project.id);
  const [forAnnotators, setForAnnotators, forgetOne] = useDraft(
    `instruction-${project.id}`,
    project.expert_instruction ?? '',
  );
  const [forReviewers, setForReviewers, forgetOther] = useDraft(
    `review-instruction-${project.id}`,
    reviewInstruction(project),
  );
  const isChanged = forAnnotators !== (project.expert_instruction ?? '') || forReviewers !== reviewInstruction(project);
  const save = () =>
    change.mutate(
      { expert_instruction: forAnnotators, review_settings: { instruction: forReviewers } },
      {
        onSuccess: () => {
          forgetOne(forAnnotators);
          forgetOther(forReviewers);
          toasts.done(t('saved'));
        },
        onError: (error) => toasts.failed(t('notSaved'), error),
      },
    );
  return (
    <Form
      className="kw-below kw-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormGroup label={t('projects.forAnnotators')} fieldId="instruction">
        <TextArea
          id="instruction"
          rows={8}
          resizeOrientation="vertical"
          value={forAnnotators}
          onChange={(_, next) => setForAnnotators(next)}
        />
        <FieldHelp text={t('projects.html')} />
      </FormGroup>
      <FormGroup label={t('projects.forReviewers')} fieldId="review-instruction">
        <TextArea
          id="review-instruction"
          rows={8}
          resizeOrientation="vertical"
          value={forReviewers}
          onChange={(_, next) => setForReviewers(next)}
        />
      </FormGroup>
      <div>
        <Button type="submit" isLoading={change.isPending} isDisabled={!isChanged || change.isPending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
