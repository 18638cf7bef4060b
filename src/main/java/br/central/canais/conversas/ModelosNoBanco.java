package br.central.canais.conversas;

import br.central.canais.ConversaView;
import br.central.canais.ModelosDoWhatsApp;
import br.central.canais.envio.ModelosUsados.Usado;
import br.central.comum.Recusa;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ModelosNoBanco implements ModelosDoWhatsApp {

    static final String NOME = "nome";
    static final String PROTOCOLO = "protocolo";

    private static final Pattern LACUNA = Pattern.compile("\\{([^{}]*)}");

    /** A text as it goes out, and what tells the provider how it was made. */
    record Preenchido(String texto, Usado modelo) {}

    private final JdbcClient banco;

    ModelosNoBanco(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ConversaView.Modelo> todos() {
        return banco.sql("select nome, texto from modelo_do_whatsapp where ativo order by nome")
                .query(ConversaView.Modelo.class)
                .list();
    }

    @Override
    public void cadastrar(String nome, String texto) {
        Matcher lacunas = LACUNA.matcher(texto);
        while (lacunas.find()) {
            if (!List.of(NOME, PROTOCOLO).contains(lacunas.group(1))) {
                throw Recusa.RegraNaoAtendida.campo("texto", "Só {nome} e {protocolo} são preenchidos.");
            }
        }
        banco.sql("delete from modelo_do_whatsapp where nome = :nome")
                .param("nome", nome)
                .update();
        banco.sql("insert into modelo_do_whatsapp (nome, texto) values (:nome, :texto)")
                .param("nome", nome)
                .param("texto", texto)
                .update();
    }

    /** Approved or not, by name. */
    List<CadastroDeModelos.Modelo> cadastrados() {
        return banco.sql("select nome, texto, ativo as aprovado from modelo_do_whatsapp order by nome")
                .query(CadastroDeModelos.Modelo.class)
                .list();
    }

    void aprovado(String nome, boolean aprovado) {
        banco.sql("update modelo_do_whatsapp set ativo = :aprovado where nome = :nome")
                .param("aprovado", aprovado)
                .param("nome", nome)
                .update();
    }

    Preenchido preencher(String nome, Map<String, String> valores) {
        String texto = todos().stream()
                .filter(um -> um.nome().equals(nome))
                .map(ConversaView.Modelo::texto)
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("modelo", "Não há modelo aprovado com esse nome."));
        List<String> postos = new ArrayList<>();
        String pronto = LACUNA.matcher(texto).replaceAll(lacuna -> {
            String valor = valores.get(lacuna.group(1)).replaceAll("\\s+", " ");
            postos.add(valor);
            return Matcher.quoteReplacement(valor);
        });
        return new Preenchido(pronto, new Usado(nome, postos));
    }
}
