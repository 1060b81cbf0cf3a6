import { Content, Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';
import { useEffect, type ReactNode } from 'react';
import { useOrganization } from '../api/organization';

/** The heading of a page, which is the title of its tab, too. */
export function PageHeader({ title, text, actions }: { title: string; text?: ReactNode; actions?: ReactNode }) {
  const { title: organization } = useOrganization();
  useEffect(() => {
    document.title = `${title} · ${organization}`;
  }, [title, organization]);
  return (
    <PageSection>
      <Flex justifyContent={{ default: 'justifyContentSpaceBetween' }} alignItems={{ default: 'alignItemsFlexStart' }}>
        <FlexItem>
          <Title headingLevel="h1" size="2xl">
            <bdi>{title}</bdi>
          </Title>
          {text && <Content component="p">{text}</Content>}
        </FlexItem>
        {actions && <FlexItem>{actions}</FlexItem>}
      </Flex>
    </PageSection>
  );
}
