import {
  Button,
  Flex,
  FlexItem,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from '@patternfly/react-core';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { copyText } from './copyText';

interface Props {
  label: string;
  value: string;
  /** What the button says. */
  action: string;
  /** What else may be done with it, below. */
  children?: ReactNode;
}

/** A text to take along. It says "copied" only if it was; else the text is selected, to copy it by hand. */
export function CopyField({ label, value, action, children }: Props) {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            ref={field}
            readOnlyVariant="default"
            dir="ltr"
            aria-label={label}
            value={value}
            onFocus={() => field.current?.select()}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button onClick={() => void copyText(value, field.current).then(setCopied)}>{action}</Button>
        </InputGroupItem>
      </InputGroup>
      <Flex className="kw-below">
        <FlexItem grow={{ default: 'grow' }}>
          <HelperText isLiveRegion>
            {copied !== undefined && (
              <HelperTextItem variant={copied ? 'success' : 'warning'}>
                {t(copied ? 'link.copied' : 'link.notCopied')}
              </HelperTextItem>
            )}
          </HelperText>
        </FlexItem>
        {children && <FlexItem>{children}</FlexItem>}
      </Flex>
    </>
  );
}
