package io.github.keycloakworkspaces.stores;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.GroupAttributeEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.OrganizationDomainEntity;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;

/**
 * A database in the process of the tests, for what statements answer: tables for all our entities and for those of
 * Keycloak's that ours are beside. Constraints and indexes are those of the entities only; the change logs are run by the
 * tests against the server.
 */
public final class StoreDatabase {

    /** As Keycloak opens its own. */
    private static final String URL = "jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE";

    /** Accounts and organizations, with what they refer to. */
    private static final List<Class<?>> KEYCLOAKS = List.of(
            UserEntity.class,
            UserAttributeEntity.class,
            UserRequiredActionEntity.class,
            UserGroupMembershipEntity.class,
            CredentialEntity.class,
            FederatedIdentityEntity.class,
            OrganizationEntity.class,
            OrganizationDomainEntity.class,
            GroupEntity.class,
            GroupAttributeEntity.class,
            GroupRoleMappingEntity.class);

    /** What it says of itself is of no interest. Held, as nobody else holds it. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private static final EntityManagerFactory FACTORY = factory();

    private StoreDatabase() {}

    private static EntityManagerFactory factory() {
        HIBERNATE.setLevel(Level.SEVERE);
        var configuration = new HibernatePersistenceConfiguration("stores");
        new ClassFileImporter()
                .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::reflect)
                        .forEach(configuration::managedClass);
        KEYCLOAKS.forEach(configuration::managedClass);
        // Of Keycloak's named queries some are about other entities.
        return configuration
                .jdbcUrl(URL)
                .jdbcUsername("sa")
                .jdbcPassword("")
                .property("hibernate.hbm2ddl.auto", "create")
                .property("hibernate.query.startup_check", "false")
                .property("hibernate.xml_mapping_enabled", "false")
                .createEntityManagerFactory();
    }

    /** Does something in a transaction of which nothing is kept. */
    public static void rolledBack(Consumer<EntityManager> work) {
        try (EntityManager em = FACTORY.createEntityManager()) {
            em.getTransaction().begin();
            try {
                work.accept(em);
            } finally {
                em.getTransaction().rollback();
            }
        }
    }
}
