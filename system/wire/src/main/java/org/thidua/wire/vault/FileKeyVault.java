package org.thidua.wire.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.store.DurabilityLost;

/**
 * A vault in a folder that one process owns: the file {@value #FILE}, one line for each key, wrapped. In memory is where
 * each key is in the file, about 300 bytes for one, and the unwrapped keys that were used last.
 *
 * <p>A destruction is written down first and then done: what is wrapped is overwritten in place. A process killed in
 * between does it at its next start.
 */
public final class FileKeyVault implements MovableVault {

    static final String FILE = "keys";

    private static final Logger log = LoggerFactory.getLogger(FileKeyVault.class);

    private static final String KEY = "key";
    private static final String PERSON_GONE = "person-gone";
    private static final String KEY_GONE = "key-gone";
    private static final String SECRET = "secret";

    private record Held(String kid, Person person, Purpose purpose, KeyLine.Place place) {}

    /** The keys of one person, whose monitor guards them. */
    private static final class Person {
        private final String id;
        private List<Held> keys = List.of();
        private boolean gone;

        private Person(String id) {
            this.id = id;
        }

        private void add(Held key) {
            keys = Stream.concat(keys.stream(), Stream.of(key)).toList();
        }
    }

    private final KeyFile file;
    private final KeyWrap wrap;
    private final OpenKeys<String> open = OpenKeys.ofOneProcess();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Held> keys = new ConcurrentHashMap<>();
    /** Keys destroyed one by one, mostly such as this file never had; and whose they were. */
    private final Map<String, String> goneKeys = new ConcurrentHashMap<>();

    /** Keys that are no longer in the file. */
    private final Set<String> overwritten = ConcurrentHashMap.newKeySet();

    private final Map<String, KeyLine.Place> secrets = new ConcurrentHashMap<>();

    private FileKeyVault(KeyFile file, MasterKey master) {
        this.file = file;
        for (var damaged = read(); damaged.isPresent(); damaged = read()) {
            file.cutOff(damaged.get());
        }
        if (secrets.containsKey(VaultText.CHECK)) {
            wrap = wrapOf(master);
        } else if (isEmpty() && secrets.isEmpty()) {
            wrap = newWrapOf(master);
        } else {
            throw new VaultUnusable(
                    "The vault " + file + " holds something, but not what its master key is checked with:"
                            + " restore the vault from its copy.");
        }
        file.attest();
        finishDestructions();
    }

    /**
     * Opens the vault in a folder; makes both when they do not exist.
     *
     * @param whenSyncFailed told once, when keys no longer reach the disk
     * @throws VaultUnusable when another process has it open, when a line of it is damaged that somebody may have relied
     *     on, or when the master key is missing, open to others, or another one
     */
    public static FileKeyVault open(Path folder, MasterKey master, Consumer<Throwable> whenSyncFailed) {
        Path path;
        try {
            path = PrivateFiles.folder(folder.toAbsolutePath().normalize()).resolve(FILE);
        } catch (IOException e) {
            throw new VaultUnusable("The vault folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        var file = KeyFile.open(path, whenSyncFailed);
        try {
            return new FileKeyVault(file, master);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public DataKey keyFor(String subjectId, Purpose purpose) {
        Person person = people.computeIfAbsent(subjectId, Person::new);
        synchronized (person) {
            if (person.gone) {
                throw Rejected.because(RejectionCode.PERSON_ERASED, "subject", subjectId);
            }
            Held key = current(person, purpose).orElseGet(() -> make(person, subjectId, purpose));
            return unwrapped(key);
        }
    }

    @Override
    public Found find(String kid) {
        DataKey inUse = open.get(kid);
        if (inUse != null) {
            return new Found.Usable(inUse);
        }
        Held key = keys.get(kid);
        if (key == null) {
            return goneKeys.containsKey(kid) ? new Found.Destroyed() : new Found.Unknown();
        }
        synchronized (key.person()) {
            return isGone(key) ? new Found.Destroyed() : new Found.Usable(unwrapped(key));
        }
    }

    @Override
    public List<String> keysOf(String subjectId) {
        Person person = people.get(subjectId);
        Stream<String> gone = goneKeys.entrySet().stream()
                .filter(key -> key.getValue().equals(subjectId))
                .map(Map.Entry::getKey);
        if (person == null) {
            return gone.toList();
        }
        synchronized (person) {
            return Stream.concat(person.keys.stream().map(Held::kid), gone)
                    .distinct()
                    .toList();
        }
    }

    @Override
    public List<String> destroy(String subjectId) {
        Person person = people.computeIfAbsent(subjectId, Person::new);
        synchronized (person) {
            if (!person.gone) {
                file.append(List.of(PERSON_GONE + " " + encoded(subjectId)));
                person.gone = true;
            }
            // Again when it is repeated: the first time may have failed half-way.
            destroyNow(person.keys);
        }
        return keysOf(subjectId);
    }

    @Override
    public boolean destroy(String subjectId, Collection<String> kids) {
        boolean known = isPersonGone(subjectId);
        destroy(subjectId);
        List<String> left = kids.stream().filter(kid -> !isGone(kid)).distinct().toList();
        if (!left.isEmpty()) {
            file.append(left.stream()
                    .map(kid -> KEY_GONE + " " + encoded(kid) + " " + encoded(subjectId))
                    .toList());
            left.forEach(kid -> goneKeys.put(kid, subjectId));
        }
        destroyNow(kids.stream().map(keys::get).filter(Objects::nonNull).toList());
        return !known || !left.isEmpty();
    }

    @Override
    public void forget(Collection<String> kids) {
        open.forget(kids);
    }

    @Override
    public Duration forgetsWithin() {
        return Duration.ZERO;
    }

    @Override
    public boolean isEmpty() {
        return keys.isEmpty() && goneKeys.isEmpty() && people.isEmpty();
    }

    @Override
    public byte[] secret(String name) {
        synchronized (secrets) {
            KeyLine.Place place = secrets.computeIfAbsent(name, unseen -> {
                String wrapped = VaultText.of(wrap.wrapSecret(AesKeys.random(), name));
                return file.append(SECRET + " " + encoded(name), wrapped);
            });
            return wrap.unwrapSecret(VaultText.bytes(file.secretAt(place)), name);
        }
    }

    // --- to and from other vaults

    @Override
    public void entries(Consumer<VaultEntry> reader) {
        reader.accept(new VaultEntry.Check(secretOf(VaultText.CHECK)));
        secrets.keySet().stream()
                .filter(VaultText::travels)
                .forEach(name -> reader.accept(new VaultEntry.Secret(name, secretOf(name))));
        keys.values().forEach(key -> reader.accept(entryOf(key)));
        people.values().stream()
                .filter(person -> person.gone)
                .forEach(person -> reader.accept(new VaultEntry.GonePerson(person.id)));
        goneKeys.forEach((kid, subjectId) -> {
            if (!keys.containsKey(kid)) {
                reader.accept(new VaultEntry.GoneKey(kid, subjectId));
            }
        });
    }

    @Override
    public Optional<VaultEntry> held(VaultEntry other) {
        return switch (other) {
            case VaultEntry.Check check -> Optional.of(new VaultEntry.Check(secretOf(VaultText.CHECK)));
            case VaultEntry.Secret(String name, var wrapped) ->
                secrets.containsKey(name) ? Optional.of(new VaultEntry.Secret(name, secretOf(name))) : Optional.empty();
            case VaultEntry.Key(String kid, var subjectId, var purpose, var wrapped) ->
                Optional.ofNullable(keys.get(kid)).map(this::entryOf);
            case VaultEntry.GonePerson gone when isPersonGone(gone.subjectId()) -> Optional.of(gone);
            case VaultEntry.GoneKey(String kid, var subjectId)
            when goneKeys.containsKey(kid) ->
                Optional.of(new VaultEntry.GoneKey(kid, Objects.requireNonNull(goneKeys.get(kid))));
            case VaultEntry.GonePerson gone -> Optional.empty();
            case VaultEntry.GoneKey gone -> Optional.empty();
        };
    }

    @Override
    public void add(List<VaultEntry> entries) {
        List<VaultEntry> kept = entries.stream()
                .filter(entry -> entry instanceof VaultEntry.Key || entry instanceof VaultEntry.Secret)
                .toList();
        List<KeyLine.Place> places =
                file.appendKept(kept.stream().map(FileKeyVault::lineOf).toList());
        for (int at = 0; at < kept.size(); at++) {
            load(kept.get(at), places.get(at));
        }
        for (VaultEntry entry : entries) {
            if (entry instanceof VaultEntry.GonePerson(String subjectId)) {
                destroy(subjectId);
            } else if (entry instanceof VaultEntry.GoneKey(String kid, String subjectId)) {
                destroy(subjectId, List.of(kid));
            }
        }
    }

    private static KeyFile.Kept lineOf(VaultEntry entry) {
        return switch (entry) {
            case VaultEntry.Key(String kid, String subjectId, Purpose purpose, var wrapped) ->
                new KeyFile.Kept(
                        textOf(kid, subjectId, purpose),
                        wrapped == null ? KeyLine.KEPT_NO_MORE : KeyLine.kept(wrapped));
            case VaultEntry.Secret(String name, String wrapped) ->
                new KeyFile.Kept(SECRET + " " + encoded(name), KeyLine.kept(wrapped));
            default -> throw new IllegalArgumentException("keeps no secret: " + entry);
        };
    }

    private void load(VaultEntry entry, KeyLine.Place place) {
        if (entry instanceof VaultEntry.Key(String kid, String subjectId, Purpose purpose, var wrapped)) {
            Person person = people.computeIfAbsent(subjectId, Person::new);
            var key = new Held(kid, person, purpose, place);
            synchronized (person) {
                person.add(key);
                keys.put(kid, key);
            }
            if (wrapped == null) {
                overwritten.add(kid);
            }
        } else if (entry instanceof VaultEntry.Secret(String name, var wrapped)) {
            secrets.put(name, place);
        }
    }

    private VaultEntry entryOf(Held key) {
        synchronized (key.person()) {
            boolean gone = isGone(key) || overwritten.contains(key.kid());
            return new VaultEntry.Key(
                    key.kid(), key.person().id, key.purpose(), gone ? null : file.secretAt(key.place()));
        }
    }

    private String secretOf(String name) {
        return file.secretAt(Objects.requireNonNull(secrets.get(name)));
    }

    @Override
    public void close() {
        try {
            file.attest();
        } catch (DurabilityLost | UncheckedIOException e) {
            log.warn("The vault was closed without saying that all of it is synced", e);
        } finally {
            file.close();
        }
    }

    // --- at the start

    /** Reads the file; the first line that is damaged, if there is one. */
    private Optional<KeyLine> read() {
        people.clear();
        keys.clear();
        goneKeys.clear();
        overwritten.clear();
        secrets.clear();
        List<KeyLine> unsound = new ArrayList<>();
        file.read(line -> {
            if (line.secret() != KeyLine.Secret.WHOLE) {
                unsound.add(line);
            }
            load(line);
        });
        return unsound.stream().filter(line -> !isDestroyed(line)).findFirst();
    }

    private void load(KeyLine line) {
        String[] words = line.text().split(" ");
        KeyLine.Place place = line.place();
        if (line.text().equals(VaultText.CHECK) && place != null) {
            secrets.put(VaultText.CHECK, place);
        } else if (words[0].equals(KEY) && words.length == 4 && place != null) {
            Person person = people.computeIfAbsent(text(words[3]), Person::new);
            var key = new Held(words[1], person, Purpose.valueOf(words[2]), place);
            person.add(key);
            keys.put(key.kid(), key);
            if (line.secret() == KeyLine.Secret.DESTROYED) {
                overwritten.add(key.kid());
            }
        } else if (words[0].equals(SECRET) && words.length == 2 && place != null) {
            secrets.put(text(words[1]), place);
        } else if (words[0].equals(PERSON_GONE) && words.length == 2) {
            people.computeIfAbsent(text(words[1]), Person::new).gone = true;
        } else if (words[0].equals(KEY_GONE) && words.length == 3) {
            goneKeys.put(text(words[1]), text(words[2]));
        } else {
            throw file.damaged(line);
        }
    }

    private boolean isDestroyed(KeyLine line) {
        String[] words = line.text().split(" ");
        Held key = words[0].equals(KEY) ? keys.get(words[1]) : null;
        return key != null && (isGone(key) || line.secret() == KeyLine.Secret.DESTROYED);
    }

    /**
     * Does what was written down and not done; and writes down what was done, which is missing in a copy of the file that
     * was taken meanwhile.
     */
    private void finishDestructions() {
        List<Person> untold = overwritten.stream()
                .map(kid -> Objects.requireNonNull(keys.get(kid)))
                .filter(key -> !isGone(key))
                .map(Held::person)
                .distinct()
                .toList();
        if (!untold.isEmpty()) {
            file.append(untold.stream()
                    .map(person -> PERSON_GONE + " " + encoded(person.id))
                    .toList());
            untold.forEach(person -> person.gone = true);
        }
        destroyNow(keys.values().stream().filter(this::isGone).toList());
    }

    private KeyWrap wrapOf(MasterKey master) {
        var existing = new KeyWrap(master.ofVault());
        if (!existing.fits(VaultText.bytes(secretOf(VaultText.CHECK)), VaultText.CHECK)) {
            throw new VaultUnusable("The master key " + master + " is not the one of this vault: restore the one that"
                    + " belongs to it, or the vault that belongs to the key.");
        }
        return existing;
    }

    private KeyWrap newWrapOf(MasterKey master) {
        var fresh = new KeyWrap(master.forNewVault());
        secrets.put(
                VaultText.CHECK,
                file.append(VaultText.CHECK, VaultText.of(fresh.wrapSecret(AesKeys.random(), VaultText.CHECK))));
        return fresh;
    }

    // --- keys

    private Held make(Person person, String subjectId, Purpose purpose) {
        String kid = KeyIds.next();
        String wrapped = VaultText.of(wrap.wrapKey(AesKeys.random(), kid, subjectId, purpose));
        var key = new Held(kid, person, purpose, file.append(textOf(kid, subjectId, purpose), wrapped));
        person.add(key);
        keys.put(kid, key);
        return key;
    }

    private static String textOf(String kid, String subjectId, Purpose purpose) {
        return KEY + " " + kid + " " + purpose + " " + encoded(subjectId);
    }

    private Optional<Held> current(Person person, Purpose purpose) {
        return person.keys.stream()
                .filter(key -> key.purpose() == purpose && !goneKeys.containsKey(key.kid()))
                .reduce((before, after) -> after);
    }

    private DataKey unwrapped(Held key) {
        return open.get(
                key.kid(),
                () -> wrap.unwrapKey(
                        VaultText.bytes(file.secretAt(key.place())), key.kid(), key.person().id, key.purpose()));
    }

    private void destroyNow(List<Held> destroyed) {
        List<Held> left = destroyed.stream()
                .filter(key -> !overwritten.contains(key.kid()))
                .toList();
        if (!left.isEmpty()) {
            List<String> kids = left.stream().map(Held::kid).toList();
            open.forget(kids);
            file.destroy(left.stream().map(Held::place).toList());
            overwritten.addAll(kids);
        }
    }

    private boolean isGone(String kid) {
        Held key = keys.get(kid);
        return key == null ? goneKeys.containsKey(kid) : isGone(key);
    }

    private boolean isGone(Held key) {
        return key.person().gone || goneKeys.containsKey(key.kid());
    }

    private boolean isPersonGone(String subjectId) {
        Person person = people.get(subjectId);
        return person != null && person.gone;
    }

    private static String encoded(String text) {
        return VaultText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String encoded) {
        return new String(VaultText.bytes(encoded), StandardCharsets.UTF_8);
    }
}
