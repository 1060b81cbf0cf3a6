import {
  Button,
  Checkbox,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useToasts } from '../shared/Toasts';
import { useWorkspaces } from '../workspaces/queries';
import { TITLE, useChangeProject } from './changes';
import type { Project } from './queries';

interface Terms {
  title: string;
  description: string;
  workspace: number;
  is_published: boolean;
  show_annotation_history: boolean;
  show_instruction: boolean;
}

function termsOf(project: Project): Terms {
  return {
    title: project.title,
    description: project.description ?? '',
    workspace: project.workspace,
    is_published: project.is_published,
    show_annotation_history: project.show_annotation_history,
    show_instruction: project.show_instruction,
  };
}

const SWITCHES = ['is_published', 'show_annotation_history', 'show_instruction'] as const;

/** What a project is called, where it is, and who sees what of it. Only what was changed is sent. */
export default function ProjectSettings({ project }: { project: Project }) {
  const { t } = useTexts();
  const toasts = useToasts();
  const change = useChangeProject(project.id);
  const { data: workspaces = [] } = useWorkspaces();
  const present = termsOf(project);
  const [changes, setChanges] = useState<Partial<Terms>>({});
  const terms = { ...present, ...changes };
  const set = (next: Partial<Terms>) => setChanges({ ...changes, ...next });
  const changed = Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => present[name as keyof Terms] !== value),
  );
  const places = workspaces.some((one) => one.id === project.workspace)
    ? workspaces
    : [...workspaces, { id: project.workspace, title: project.workspace_title ?? '' }];
  const save = () =>
    change.mutate(changed, {
      onSuccess: () => {
        setChanges({});
        toasts.done(t('saved'));
      },
      onError: (error) => toasts.failed(t('notSaved'), error),
    });
  return (
    <Form
      className="kw-below kw-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormGroup label={t('projects.name')} fieldId="title" isRequired>
        <TextInput
          id="title"
          isRequired
          maxLength={TITLE.most}
          value={terms.title}
          onChange={(_, title) => set({ title })}
        />
      </FormGroup>
      <FormGroup label={t('projects.description')} fieldId="description">
        <TextArea
          id="description"
          resizeOrientation="vertical"
          value={terms.description}
          onChange={(_, description) => set({ description })}
        />
      </FormGroup>
      <FormGroup label={t('projects.workspace')} fieldId="workspace">
        <FormSelect
          id="workspace"
          value={terms.workspace}
          onChange={(_, workspace) => set({ workspace: Number(workspace) })}
        >
          {places.map((one) => (
            <FormSelectOption key={one.id} value={one.id} label={one.title} />
          ))}
        </FormSelect>
      </FormGroup>
      {SWITCHES.map((name) => (
        <Checkbox
          key={name}
          id={name}
          label={t(`projects.${name}`)}
          description={t(`projects.${name}.text`)}
          isChecked={terms[name]}
          onChange={(_, value) => set({ [name]: value })}
        />
      ))}
      <div>
        <Button
          type="submit"
          isLoading={change.isPending}
          isDisabled={change.isPending || Object.keys(changed).length === 0 || terms.title.trim().length < TITLE.least}
        >
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
