package br.central.catalogo;

import br.com.caelum.stella.validation.CPFValidator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what was typed into a field of a form into the shape in which it is kept. */
final class ValorDeCampo {

    /** What is typed does not fit the field; the message is for the user. */
    static final class NaoServe extends Exception {
        NaoServe(String mensagem) {
            super(mensagem, null, false, false);
        }
    }

    private static final Set<String> PARTES_DO_ENDERECO =
            Set.of("cep", "logradouro", "numero", "complemento", "bairro", "cidade", "uf");
    private static final int PARTE_MAXIMA = 200;

    private ValorDeCampo() {}

    static boolean vazio(Object valor) {
        return valor == null
                || valor instanceof String texto && texto.isBlank()
                || valor instanceof Collection<?> lista && lista.isEmpty()
                || valor instanceof Map<?, ?> mapa && mapa.values().stream().allMatch(ValorDeCampo::vazio);
    }

    static Object ler(CampoView campo, Object valor) throws NaoServe {
        return switch (campo.tipo()) {
            case TEXTO -> textoDeAte(campo.tamanhoMaximo(), valor);
            case NUMERO -> numero(valor);
            case DATA -> data(valor);
            case ESCOLHA -> escolha(campo, valor);
            case CPF -> cpf(valor);
            case ENDERECO -> endereco(valor);
            case ARQUIVO -> arquivo(valor);
        };
    }

    private static String texto(Object valor) throws NaoServe {
        if (valor instanceof String texto) {
            return texto.strip();
        }
        throw new NaoServe("Informe um texto.");
    }

    private static String textoDeAte(int tamanho, Object valor) throws NaoServe {
        String texto = texto(valor);
        if (texto.length() > tamanho) {
            throw new NaoServe("Use até " + tamanho + " caracteres.");
        }
        return texto;
    }

    private static BigDecimal numero(Object valor) throws NaoServe {
        String escrito = valor instanceof Number ? valor.toString() : texto(valor);
        // Both 1.234,56 and 1234.56 are written in forms.
        String comPonto = escrito.contains(",") ? escrito.replace(".", "").replace(',', '.') : escrito;
        if (!comPonto.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new NaoServe("Informe um número, por exemplo 150,00.");
        }
        return new BigDecimal(comPonto);
    }

    private static String data(Object valor) throws NaoServe {
        try {
            return LocalDate.parse(texto(valor)).toString();
        } catch (DateTimeException naoData) {
            throw new NaoServe("Informe uma data no formato aaaa-mm-dd.");
        }
    }

    private static String escolha(CampoView campo, Object valor) throws NaoServe {
        if (!campo.opcoes().contains(valor)) {
            throw new NaoServe("Escolha uma das opções: " + String.join(", ", campo.opcoes()) + ".");
        }
        return (String) valor;
    }

    private static String cpf(Object valor) throws NaoServe {
        String escrito = texto(valor);
        String digitos = escrito.replaceAll("\\D", "");
        boolean soPontuacao = escrito.matches("[\\d.\\- ]+");
        if (!soPontuacao || !new CPFValidator().invalidMessagesFor(digitos).isEmpty()) {
            throw new NaoServe("CPF inválido: confira os dígitos.");
        }
        return digitos;
    }

    private static Map<String, String> endereco(Object valor) throws NaoServe {
        if (!(valor instanceof Map<?, ?> partes)) {
            throw new NaoServe("Informe o endereço com CEP, logradouro, número, bairro, cidade e UF.");
        }
        Map<String, String> endereco = new LinkedHashMap<>();
        for (Map.Entry<?, ?> parte : partes.entrySet()) {
            if (!PARTES_DO_ENDERECO.contains(parte.getKey())) {
                throw new NaoServe("Parte de endereço desconhecida: " + parte.getKey() + ".");
            }
            if (!vazio(parte.getValue())) {
                endereco.put((String) parte.getKey(), textoDeAte(PARTE_MAXIMA, parte.getValue()));
            }
        }
        String cep = endereco.get("cep");
        if (cep != null && !cep.matches("\\d{2}\\.?\\d{3}-?\\d{3}")) {
            throw new NaoServe("CEP inválido: use 8 dígitos, como 01310-100.");
        }
        if (!endereco.containsKey("logradouro") || !endereco.containsKey("cidade") || !endereco.containsKey("uf")) {
            throw new NaoServe("Informe ao menos logradouro, cidade e UF.");
        }
        return endereco;
    }

    private static Object arquivo(Object valor) throws NaoServe {
        Collection<?> ids = valor instanceof Collection<?> lista ? lista : Set.of(valor);
        for (Object id : ids) {
            if (!String.valueOf(id).matches("[\\w-]{1,64}")) {
                throw new NaoServe("Informe o identificador do anexo.");
            }
        }
        return ids.stream().map(String::valueOf).toList();
    }
}
