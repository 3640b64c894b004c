package org.coachlibre.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every rule of ARCHITECTURE.md that a machine can check, by name. Each has a planted violation that it must catch. */
public final class ArchitectureRules {
    private static final Set<String> THREAD_STARTS = Set.of("ofPlatform", "ofVirtual", "startVirtualThread");
    private static final Set<String> THREAD_MAKERS = Set.of("java.util.concurrent.Executors", "java.util.Timer");
    /** Who starts threads besides the rooms that are about them, each for a reason that its Javadoc gives. */
    private static final Set<String> THREAD_OWNERS = Set.of(
            ".app.studio.BackgroundTasks",
            ".app.desk.EarlyOpening",
            ".app.commands.LocalServerCommand",
            ".site.markdown.MarkdownSite");

    private static final Set<String> CLOCK_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth",
            "java.time.Year");

    private final Rooms rooms;

    public ArchitectureRules(String root) {
        this.rooms = new Rooms(root);
    }

    /** Our own classes on the class path, without tests and without generated jOOQ code. */
    public static JavaClasses importProduct(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/store/jooq/") && !location.contains("/testkit/"))
                .importPackages(root);
    }

    /** The rules by the name that the planted violations refer to. */
    public Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("allowed-arrows", dependencies("know only the rooms that the plan allows", this::forbiddenArrow));
        rules.put(
                "root-package-only",
                dependencies("talk to another room only through its root package", this::behindTheDoor));
        rules.put("jooq-in-stores", dependencies("use jOOQ only in a store", this::jooqOutsideStore));
        rules.put("no-jdbc", dependencies("use JDBC only in storage", this::jdbcOutsideStorage));
        rules.put(
                "plain-foundations",
                dependencies("keep the foundations free of window and database", this::foundationWithMore));
        rules.put("pure-domain", dependencies("keep the domain pure", this::impureDomain));
        rules.put("views-know-view-models", dependencies("let views know view-models only", this::viewBehindItsModel));
        rules.put("view-models-without-controls", dependencies("keep view-models free of controls", this::controls));
        rules.put("run-later-in-ui-kit", calls("leave Platform.runLater to the ui-kit", this::runLater));
        rules.put("no-new-thread", calls("leave threads to Tasks", this::newThread));
        rules.put("time-from-a-clock", calls("take the time from an injected clock", this::ambientTime));
        rules.put("no-printing", calls("print from commands only", this::printing));
        rules.put("no-service-loader", dependencies("wire by constructors", this::serviceLoader));
        rules.put("plain-names", plainNames());
        rules.put("optional-only-returned", optionalOnlyReturned());
        rules.put("null-marked", nullMarked());
        rules.put(
                "no-cycles",
                slices().matching(rooms.root() + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true));
        return rules;
    }

    private Optional<String> forbiddenArrow(Dependency dependency) {
        Optional<String> from = roomOf(dependency.getOriginClass());
        Optional<String> to = roomOf(dependency.getTargetClass());
        return from.isPresent() && to.isPresent() && !rooms.mayKnow(from.get(), to.get())
                ? Optional.of(from.get() + " may not know " + to.get())
                : Optional.empty();
    }

    private Optional<String> behindTheDoor(Dependency dependency) {
        Optional<String> from = roomOf(dependency.getOriginClass());
        Optional<String> to = roomOf(dependency.getTargetClass());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return Optional.empty();
        }
        boolean isCompositionRoot = from.get().equals("app") || from.get().equals("benchmarks");
        boolean isGuarded = Rooms.CAPABILITIES.contains(to.get()) || to.get().equals("sync");
        boolean isRoot = rooms.isRootPackage(dependency.getTargetClass().getPackageName());
        return !isCompositionRoot && isGuarded && !isRoot
                ? Optional.of("only the root package of " + to.get() + " is public")
                : Optional.empty();
    }

    private Optional<String> jooqOutsideStore(Dependency dependency) {
        return target(dependency, "org.jooq.")
                        && !origin(dependency).contains(".store")
                        && !inRooms(dependency, "storage", "testkit")
                ? Optional.of("jOOQ belongs to a store")
                : Optional.empty();
    }

    private Optional<String> jdbcOutsideStorage(Dependency dependency) {
        return (target(dependency, "java.sql.") || target(dependency, "org.h2."))
                        && !inRooms(dependency, "storage", "testkit", "benchmarks")
                ? Optional.of("JDBC belongs to storage")
                : Optional.empty();
    }

    private Optional<String> foundationWithMore(Dependency dependency) {
        boolean isFoundation = roomOf(dependency.getOriginClass())
                .map(Rooms.FOUNDATIONS::contains)
                .orElse(false);
        boolean isMore = target(dependency, "javafx.")
                || target(dependency, "java.sql.")
                || target(dependency, "org.h2.")
                || target(dependency, "org.jooq.");
        return isFoundation && isMore ? Optional.of("a foundation has neither window nor database") : Optional.empty();
    }

    private Optional<String> impureDomain(Dependency dependency) {
        boolean isDomain = origin(dependency).contains(".domain");
        boolean isImpure = target(dependency, "javafx.")
                || target(dependency, "org.jooq.")
                || target(dependency, "java.sql.")
                || target(dependency, "java.net.http.")
                || target(dependency, "java.nio.file.Files")
                || dependency.getTargetClass().getPackageName().endsWith(".view")
                || dependency.getTargetClass().getPackageName().endsWith(".store");
        return isDomain && isImpure ? Optional.of("the domain is pure") : Optional.empty();
    }

    private Optional<String> viewBehindItsModel(Dependency dependency) {
        String target = dependency.getTargetClass().getPackageName();
        return origin(dependency).endsWith(".view")
                        && target.startsWith(rooms.root() + ".")
                        && (target.contains(".store") || target.endsWith(".service"))
                ? Optional.of("a view sees neither store nor service")
                : Optional.empty();
    }

    private Optional<String> controls(Dependency dependency) {
        return outermost(dependency.getOriginClass()).getSimpleName().endsWith("ViewModel")
                        && (target(dependency, "javafx.scene.")
                                || target(dependency, "javafx.stage.")
                                || target(dependency, "javafx.application.Platform"))
                ? Optional.of("a view-model knows no control")
                : Optional.empty();
    }

    private Optional<String> runLater(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName().equals("javafx.application.Platform")
                        && access.getName().equals("runLater")
                        && !inRooms(access.getOriginOwner(), "ui")
                ? Optional.of("Platform.runLater")
                : Optional.empty();
    }

    private Optional<String> newThread(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        boolean isThread = owner.equals("java.lang.Thread")
                && (access instanceof JavaConstructorCall || THREAD_STARTS.contains(name));
        boolean isFuture = owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async");
        boolean starts = isThread || isFuture || THREAD_MAKERS.contains(owner);
        boolean isKnown = THREAD_OWNERS.stream()
                .anyMatch(known -> access.getOriginOwner().getName().startsWith(rooms.root() + known));
        return starts && !isKnown && !inRooms(access.getOriginOwner(), "ui", "storage", "server", "benchmarks")
                ? Optional.of("a thread of its own")
                : Optional.empty();
    }

    private Optional<String> ambientTime(JavaAccess<?> access) {
        if (!(access instanceof JavaMethodCall call) || inRooms(access.getOriginOwner(), "benchmarks")) {
            return Optional.empty();
        }
        boolean isNow = CLOCK_TYPES.contains(call.getTargetOwner().getFullName())
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getFullName().equals("java.time.Clock")
                                || type.getFullName().equals("java.time.InstantSource"));
        boolean isMillis = call.getTargetOwner().getFullName().equals("java.lang.System")
                && call.getName().equals("currentTimeMillis");
        return isNow || isMillis ? Optional.of("the time of the machine, not of the clock") : Optional.empty();
    }

    private Optional<String> printing(JavaAccess<?> access) {
        String origin = access.getOriginOwner().getPackageName();
        boolean isCommand = origin.startsWith(rooms.root() + ".app")
                || origin.startsWith(rooms.root() + ".server.cli")
                || origin.startsWith(rooms.root() + ".benchmarks");
        boolean isConsole = access.getTargetOwner().getFullName().equals("java.lang.System")
                && (access.getName().equals("out") || access.getName().equals("err"));
        return isConsole && !isCommand ? Optional.of("printing") : Optional.empty();
    }

    private Optional<String> serviceLoader(Dependency dependency) {
        return dependency.getTargetClass().getFullName().equals("java.util.ServiceLoader")
                ? Optional.of("service loading")
                : Optional.empty();
    }

    private static ArchRule plainNames() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .allowEmptyShould(true);
    }

    private static ArchRule optionalOnlyReturned() {
        return classes()
                .should(new ArchCondition<JavaClass>("use Optional only as a return type") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            if (isOptional(field.getRawType()) && !type.isRecord()) {
                                events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                            }
                        }
                        for (JavaMethod method : type.getMethods()) {
                            boolean isLambda = method.getName().contains("$");
                            if (!isLambda
                                    && method.getRawParameterTypes().stream().anyMatch(ArchitectureRules::isOptional)) {
                                events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isOptional(JavaClass type) {
        return type.getFullName().equals("java.util.Optional");
    }

    private static ArchRule nullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("live in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean isMarked = type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                .orElse(false);
                        if (!isMarked) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule dependencies(String should, Function<Dependency, Optional<String>> fault) {
        return classes()
                .should(new ArchCondition<JavaClass>(should) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            fault.apply(dependency)
                                    .ifPresent(why -> events.add(SimpleConditionEvent.violated(
                                            dependency, why + ": " + dependency.getDescription())));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule calls(String should, Function<JavaAccess<?>, Optional<String>> fault) {
        return classes()
                .that(new DescribedPredicate<JavaClass>("are ours") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith(rooms.root());
                    }
                })
                .should(new ArchCondition<JavaClass>(should) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                            fault.apply(access)
                                    .ifPresent(why -> events.add(SimpleConditionEvent.violated(
                                            access, why + ": " + access.getDescription())));
                        }
                        type.getMethodReferencesFromSelf().stream()
                                .filter(reference ->
                                        reference.getTargetOwner().getFullName().equals("javafx.application.Platform")
                                                && should.contains("runLater")
                                                && !inRooms(type, "ui"))
                                .forEach(reference -> events.add(
                                        SimpleConditionEvent.violated(reference, reference.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    private Optional<String> roomOf(JavaClass type) {
        return rooms.roomOf(type.getBaseComponentType().getPackageName());
    }

    private boolean inRooms(Dependency dependency, String... names) {
        return inRooms(dependency.getOriginClass(), names);
    }

    private boolean inRooms(JavaClass type, String... names) {
        return roomOf(type).map(room -> List.of(names).contains(room)).orElse(false);
    }

    private static String origin(Dependency dependency) {
        return dependency.getOriginClass().getPackageName();
    }

    private static boolean target(Dependency dependency, String prefix) {
        return dependency.getTargetClass().getBaseComponentType().getFullName().startsWith(prefix);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
