import { FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';

/** What to write into a field, below it. */
export function FieldHelp({ text, isError = false }: { text: string; isError?: boolean }) {
  return (
    <FormHelperText>
      <HelperText>
        <HelperTextItem variant={isError ? 'error' : 'default'}>{text}</HelperTextItem>
      </HelperText>
    </FormHelperText>
  );
}
