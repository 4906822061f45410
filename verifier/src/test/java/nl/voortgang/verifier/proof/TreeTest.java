package nl.voortgang.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import nl.voortgang.verifier.fixture.NaiveTree;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962. */
class TreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** Leaves and roots that the certificate transparency projects test with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_that_everybody_else_gets() {
        Tree tree = new Tree((height, number, root) -> {});
        assertThat(HEX.formatHex(tree.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(Hashing.leaf(HEX.parseHex(LEAVES.get(i))));
            assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void roots_of_any_size_are_those_of_the_definition() {
        List<byte[]> leaves = leaves(70);
        Tree tree = new Tree((height, number, root) -> {});
        for (int size = 0; size <= 70; size++) {
            assertThat(tree.root()).isEqualTo(NaiveTree.root(leaves.subList(0, size)));
            if (size < 70) {
                tree.add(leaves.get(size));
            }
        }
    }

    @Test
    void every_complete_subtree_is_told_once_with_its_place_and_root() {
        List<byte[]> leaves = leaves(21);
        TreeMap<String, byte[]> told = new TreeMap<>();
        Tree tree = new Tree((height, number, root) ->
                assertThat(told.put(height + "/" + number, root)).isNull());
        leaves.forEach(tree::add);

        TreeMap<String, byte[]> expected = new TreeMap<>();
        for (int height = 0; height < 5; height++) {
            int width = 1 << height;
            for (int number = 0; (number + 1) * width <= leaves.size(); number++) {
                expected.put(
                        height + "/" + number, NaiveTree.root(leaves.subList(number * width, (number + 1) * width)));
            }
        }
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        expected.forEach((place, root) -> assertThat(told.get(place)).isEqualTo(root));
    }

    @Test
    void an_inclusion_proof_leads_to_the_root_and_to_no_other() {
        List<byte[]> leaves = leaves(33);
        for (int size = 1; size <= leaves.size(); size++) {
            List<byte[]> some = leaves.subList(0, size);
            byte[] root = NaiveTree.root(some);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = NaiveTree.path(index, some);
                assertThat(InclusionProof.rootOf(some.get(index), index, size, path))
                        .isEqualTo(root);
                assertThat(InclusionProof.rootOf(new byte[32], index, size, path))
                        .isNotEqualTo(root);
                assertThat(InclusionProof.rootOf(some.get(index), index + 1L, size, path))
                        .isNotEqualTo(root);
                assertThat(InclusionProof.rootOf(some.get(index), index, size, longer(path)))
                        .isNull();
            }
        }
    }

    @Test
    void an_index_outside_the_tree_is_not_in_it() {
        List<byte[]> leaves = leaves(4);

        assertThat(InclusionProof.rootOf(leaves.get(0), 4, 4, NaiveTree.path(0, leaves)))
                .isNull();
        assertThat(InclusionProof.rootOf(leaves.get(0), -1, 4, NaiveTree.path(0, leaves)))
                .isNull();
        assertThat(InclusionProof.rootOf(leaves.get(0), 0, 4, List.of())).isNull();
    }

    @Test
    void a_consistency_proof_holds_between_its_two_trees_and_no_others() {
        List<byte[]> leaves = leaves(33);
        byte[] other = NaiveTree.sha256(new byte[] {7});
        for (int newer = 1; newer <= leaves.size(); newer++) {
            List<byte[]> some = leaves.subList(0, newer);
            byte[] newRoot = NaiveTree.root(some);
            for (int old = 1; old <= newer; old++) {
                List<byte[]> proof = NaiveTree.consistency(old, some);
                byte[] oldRoot = NaiveTree.root(leaves.subList(0, old));
                assertThat(ConsistencyProof.holds(old, oldRoot, newer, newRoot, proof))
                        .isTrue();
                assertThat(ConsistencyProof.holds(old, other, newer, newRoot, proof))
                        .isFalse();
                assertThat(ConsistencyProof.holds(old, oldRoot, newer, other, proof))
                        .isFalse();
                assertThat(ConsistencyProof.holds(old, oldRoot, newer, newRoot, longer(proof)))
                        .isFalse();
            }
        }
    }

    @Test
    void an_older_tree_does_not_continue_a_newer_one() {
        List<byte[]> leaves = leaves(5);
        byte[] three = NaiveTree.root(leaves.subList(0, 3));
        byte[] five = NaiveTree.root(leaves);

        assertThat(ConsistencyProof.holds(5, five, 3, three, NaiveTree.consistency(3, leaves)))
                .isFalse();
        assertThat(ConsistencyProof.holds(1, leaves.getFirst(), 2, leaves.getFirst(), List.of()))
                .isFalse();
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Hashing.leaf(new byte[] {(byte) i}));
        }
        return leaves;
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[32]);
        return longer;
    }
}
