package nl.voortgang.eventstore.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    /** Beyond two levels of blocks, and not a round number. */
    private static final int MANY = 3 * 65_536 + 300;

    private static final List<Hash> LEAVES = IntStream.range(0, MANY)
            .mapToObj(number -> Hash.sha256(
                    new byte[] {0}, ByteBuffer.allocate(4).putInt(number).array()))
            .toList();

    private static final Tree TREE = new Tree(blocks(LEAVES));

    @Test
    void the_roots_of_the_well_known_tree_are_the_well_known_ones() {
        List<Hash> leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> Hash.sha256(new byte[] {0}, HexFormat.of().parseHex(hex)))
                .toList();
        Tree tree = new Tree(blocks(leaves));

        assertThat(tree.root(0)).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(tree.root(1)).hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(tree.root(8)).hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 131_072, 190_000, MANY})
    void every_root_is_that_of_the_definition(int size) {
        assertThat(TREE.root(size)).isEqualTo(Rfc9162.root(LEAVES.subList(0, size)));
    }

    @Test
    void every_leaf_of_every_small_tree_is_proved_and_no_other() {
        for (int size = 1; size <= 70; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = TREE.inclusionProof(index, size);
                assertThat(Rfc9162.isIncluded(LEAVES.get(index), index, size, path, root))
                        .isTrue();
                assertThat(Rfc9162.isIncluded(LEAVES.get(size), index, size, path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void leaves_of_large_trees_are_proved() {
        new Random(20_261_125).ints(300, 1, MANY + 1).forEach(size -> {
            int index = Math.floorMod(size * 31, size);
            assertThat(Rfc9162.isIncluded(
                            LEAVES.get(index), index, size, TREE.inclusionProof(index, size), TREE.root(size)))
                    .as("leaf %d of %d", index, size)
                    .isTrue();
        });
    }

    @Test
    void every_small_tree_is_shown_to_be_the_beginning_of_every_larger_one() {
        for (int to = 1; to <= 70; to++) {
            for (int from = 1; from <= to; from++) {
                List<Hash> proof = TREE.consistencyProof(from, to);
                assertThat(Rfc9162.isConsistent(from, TREE.root(from), to, TREE.root(to), proof))
                        .isTrue();
                assertThat(Rfc9162.isConsistent(from, LEAVES.getLast(), to, TREE.root(to), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void large_trees_are_shown_to_be_consistent() {
        new Random(42).ints(300, 1, MANY + 1).forEach(to -> {
            int from = Math.floorMod(to * 17, to) + 1;
            assertThat(Rfc9162.isConsistent(from, TREE.root(from), to, TREE.root(to), TREE.consistencyProof(from, to)))
                    .as("%d and %d", from, to)
                    .isTrue();
        });
    }

    @Test
    void what_cannot_be_proved_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.inclusionProof(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.inclusionProof(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.consistencyProof(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.consistencyProof(6, 5));
    }

    /** Also says that no more than one tile is asked for at once, and nothing that is not complete. */
    private static Blocks blocks(List<Hash> leaves) {
        List<List<Hash>> levels = new ArrayList<>(List.of(leaves));
        while (levels.getLast().size() >= Blocks.WIDTH) {
            List<Hash> below = levels.getLast();
            levels.add(IntStream.range(0, below.size() / Blocks.WIDTH)
                    .mapToObj(block -> Rfc9162.root(below.subList(block * Blocks.WIDTH, (block + 1) * Blocks.WIDTH)))
                    .toList());
        }
        return (level, from, to) -> {
            assertThat(from / Blocks.WIDTH).isEqualTo((to - 1) / Blocks.WIDTH);
            return levels.get(level).subList((int) from, (int) to);
        };
    }
}
