package io.github.keycloakworkspaces.decision.cache;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.infinispan.protostream.FileDescriptorSource;
import org.infinispan.protostream.ProtobufTagMarshaller;
import org.infinispan.protostream.SerializationContext;
import org.infinispan.protostream.SerializationContextInitializer;
import org.infinispan.protostream.TagReader;

/** How Infinispan sends a {@link ChangeMessage}; without it the commit succeeds and its announcement fails. */
public final class ChangeMessageSchema implements SerializationContextInitializer {

    private static final String TYPE = "keycloak_workspaces.ChangeMessage";
    private static final String FILE = "keycloak-workspaces.proto";
    private static final String TEXT = """
            syntax = "proto2";
            package keycloak_workspaces;
            message ChangeMessage {
              repeated fixed64 mark = 1;
            }
            """;

    private static final int MARK = 1;
    private static final int MARK_TAG = MARK << 3 | 1;

    @Override
    public void registerSchema(SerializationContext context) {
        context.registerProtoFiles(FileDescriptorSource.fromString(FILE, TEXT));
    }

    @Override
    public void registerMarshallers(SerializationContext context) {
        context.registerMarshaller(new Marshaller());
    }

    private static final class Marshaller implements ProtobufTagMarshaller<ChangeMessage> {

        @Override
        public Class<ChangeMessage> getJavaClass() {
            return ChangeMessage.class;
        }

        @Override
        public String getTypeName() {
            return TYPE;
        }

        @Override
        public ChangeMessage read(ReadContext context) throws IOException {
            TagReader reader = context.getReader();
            Set<Long> marks = new HashSet<>();
            for (int tag = reader.readTag(); tag != 0; tag = reader.readTag()) {
                if (tag == MARK_TAG) {
                    marks.add(reader.readFixed64());
                } else {
                    reader.skipField(tag);
                }
            }
            return new ChangeMessage(marks);
        }

        @Override
        public void write(WriteContext context, ChangeMessage message) throws IOException {
            for (long mark : message.marks()) {
                context.getWriter().writeFixed64(MARK, mark);
            }
        }
    }
}
