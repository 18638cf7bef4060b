package br.central.canais.conversas;

import br.central.canais.ModelosDoWhatsApp;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of the texts for WhatsApp. WhatsApp looks into each before it may go out: until it was approved there, and the
 * register says so, it is offered to nobody. Right {@link Permissao#PUBLICAR_MODELOS}.
 */
@Service
@Transactional
class CadastroDeModelos {

    /** As WhatsApp takes names. */
    private static final Pattern NOME = Pattern.compile("[a-z0-9_]{1,60}");

    private static final int MAIOR_TEXTO = 1_000;

    /** @param aprovado whether it is offered on the desk */
    record Modelo(String nome, String texto, boolean aprovado) {

        /** As it looks to who gets it. */
        public String previa() {
            return texto.replace("{" + ModelosNoBanco.NOME + "}", "Maria da Silva")
                    .replace("{" + ModelosNoBanco.PROTOCOLO + "}", "00000020260101000042");
        }
    }

    private final ModelosNoBanco banco;
    private final ModelosDoWhatsApp modelos;
    private final UsuarioAtual usuario;

    CadastroDeModelos(ModelosNoBanco banco, ModelosDoWhatsApp modelos, UsuarioAtual usuario) {
        this.banco = banco;
        this.modelos = modelos;
        this.usuario = usuario;
    }

    @Transactional(readOnly = true)
    List<Modelo> listar() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return banco.cadastrados();
    }

    /** @throws Recusa.RegraNaoAtendida field by field */
    void gravar(String nome, String texto, boolean aprovado) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        List<Recusa.Erro> erros = new ArrayList<>();
        if (nome == null || !NOME.matcher(nome.strip()).matches()) {
            erros.add(new Recusa.Erro(
                    "nome", "Até 60 letras minúsculas sem acento, números e sublinhados, como está no WhatsApp."));
        }
        if (TextoVisto.vazio(texto)) {
            erros.add(new Recusa.Erro("texto", "Escreva o texto, como foi aprovado."));
        } else if (texto.strip().length() > MAIOR_TEXTO) {
            erros.add(new Recusa.Erro("texto", "O texto vai até 1.000 caracteres."));
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        modelos.cadastrar(nome.strip(), texto.strip());
        banco.aprovado(nome.strip(), aprovado);
    }
}
