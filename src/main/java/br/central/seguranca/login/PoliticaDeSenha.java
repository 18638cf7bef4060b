package br.central.seguranca.login;

import br.central.comum.Recusa;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password must be like: long, not a common one and hard to guess for who knows whose it is. No rule about the kinds
 * of characters. A demonstration knowingly takes its own password, and no other, although it is none of this.
 */
@Component
class PoliticaDeSenha {

    static final int MINIMO = 12;
    static final int MAXIMO = 128;

    /** Of zxcvbn's 0 to 4: more than 10^8 guesses. */
    private static final int NOTA = 3;

    /** What is looked at for guessing: more of it would only take longer, and only make the password better. */
    private static final int EXAMINADOS = 40;

    /** Each sign that may stand for a letter in yet another way multiplies the time: these are taken for one of their kind. */
    private static final Map<Character, Character> SINAIS = Map.of('[', '(', '{', '(', '<', '(', '|', '!');

    private static final int PALAVRAS_DA_PESSOA = 20;
    private static final int MENOR_PALAVRA = 3;

    /** What there must be beside the owner's login and names. */
    private static final int ALEM_DO_NOME = 8;

    private static final Pattern ENTRE_PALAVRAS = Pattern.compile("[\\s._@-]+");
    private static final List<String> DA_CASA = List.of("central", "atendimento", "operadora", "senha");

    /** Made when first needed: the dictionaries take a while to read. */
    private static final class Dicionarios {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
        private static final Set<String> COMUNS = comuns();

        private static Set<String> comuns() {
            try {
                return new HashSet<>(
                        StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException semDicionario) {
                throw new UncheckedIOException(semDicionario);
            }
        }
    }

    /** In the order in which they are asked; the key is that of its text on the engine's own forms. */
    enum Regra {
        TAMANHO(
                "PASSWORD_POLICY_CENTRAL_TAMANHO",
                "A senha deve ter de " + MINIMO + " a " + MAXIMO + " caracteres. Uma frase serve, com os espaços."),
        COMUM("PASSWORD_POLICY_CENTRAL_COMUM", "Esta senha está entre as mais usadas do mundo. Escolha outra."),
        DIFICIL(
                "PASSWORD_POLICY_CENTRAL_DIFICIL",
                "Esta senha é fácil de adivinhar. Evite o seu nome ou login, datas, sequências e repetições; quatro ou cinco"
                        + " palavras sem relação entre si servem.");

        private final String chave;
        private final String motivo;

        Regra(String chave, String motivo) {
            this.chave = chave;
            this.motivo = motivo;
        }

        String chave() {
            return chave;
        }

        String motivo() {
            return motivo;
        }

        Recusa recusa() {
            return new Recusa.RegraNaoAtendida(motivo);
        }
    }

    private final Optional<String> daDemonstracao;

    PoliticaDeSenha(
            @Value("${central.demo.usuarios:false}") boolean demonstracao,
            @Value("${central.demo.senha:}") String senhaDaDemonstracao) {
        this.daDemonstracao = demonstracao ? Optional.of(senhaDaDemonstracao) : Optional.empty();
    }

    /**
     * The first rule a password does not meet.
     *
     * @param daPessoa login, names and address of its owner, as far as known
     */
    Optional<Regra> violada(String senha, Collection<String> daPessoa) {
        return Stream.of(Regra.values())
                .filter(regra -> !atende(regra, senha, daPessoa))
                .findFirst();
    }

    boolean atende(Regra regra, String senha, Collection<String> daPessoa) {
        if (daDemonstracao.filter(senha::equals).isPresent()) {
            return true;
        }
        return switch (regra) {
            case TAMANHO -> cabe(senha);
            case COMUM -> !Dicionarios.COMUNS.contains(senha.toLowerCase(Locale.ROOT));
            case DIFICIL -> dificil(cortado(senha), palavras(daPessoa));
        };
    }

    private static boolean cabe(String senha) {
        int tamanho = senha.codePointCount(0, senha.length());
        return tamanho >= MINIMO && tamanho <= MAXIMO;
    }

    private static boolean dificil(String senha, List<String> sabidas) {
        String resto = senha.toLowerCase(Locale.ROOT);
        for (String palavra : sabidas) {
            resto = resto.replace(palavra, "");
        }
        return resto.length() >= ALEM_DO_NOME
                && Dicionarios.ZXCVBN.measure(comPoucosSinais(senha), sabidas).getScore() >= NOTA;
    }

    private static String comPoucosSinais(String senha) {
        StringBuilder examinada = new StringBuilder();
        for (char sinal : senha.toCharArray()) {
            examinada.append(SINAIS.getOrDefault(sinal, sinal));
        }
        return examinada.toString();
    }

    /** As they are and word by word: a name is guessed in both ways. */
    private static List<String> palavras(Collection<String> daPessoa) {
        Stream<String> dela = daPessoa.stream().filter(Objects::nonNull).flatMap(texto -> {
            String inicio = cortado(texto.strip().toLowerCase(Locale.ROOT));
            return Stream.concat(Stream.of(inicio), ENTRE_PALAVRAS.splitAsStream(inicio));
        });
        return Stream.concat(DA_CASA.stream(), dela)
                .filter(palavra -> palavra.length() >= MENOR_PALAVRA)
                .distinct()
                .limit(PALAVRAS_DA_PESSOA)
                .toList();
    }

    private static String cortado(String texto) {
        return texto.length() <= EXAMINADOS ? texto : texto.substring(0, EXAMINADOS);
    }
}
