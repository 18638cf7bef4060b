package br.central.privacidade;

import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * All that is kept about one person (LGPD, arts. 18, V, and 19), to be handed over: of every registration of the person, and of
 * nobody else. What is restricted among the staff is the person's own and goes along; notes of the staff for itself, its names,
 * and what the groups wrote on the way to an answer stay. Right {@link Permissao#ATENDER_TITULAR_DE_DADOS}.
 */
@Service
public class DadosPessoais {

    private final Clientes clientes;
    private final ReuniaoDosDados reuniao;
    private final EscritaDoPacote escrita;
    private final UsuarioAtual usuario;
    private final Comedimento comedimento;
    private final Trilha trilha;

    DadosPessoais(
            Clientes clientes,
            ReuniaoDosDados reuniao,
            EscritaDoPacote escrita,
            UsuarioAtual usuario,
            Comedimento comedimento,
            Trilha trilha) {
        this.clientes = clientes;
        this.reuniao = reuniao;
        this.escrita = escrita;
        this.usuario = usuario;
        this.comedimento = comedimento;
        this.trilha = trilha;
    }

    /** What is still to be written, when nothing is left to refuse. */
    @FunctionalInterface
    public interface Pacote {
        void escrever(OutputStream saida) throws IOException;
    }

    /**
     * {@code dados.json} for programs, {@code declaracao.pdf} for people, and the files. Noted in the trail.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.MuitasVezes when the user exported too often
     * @throws Recusa.NaoEncontrado when there is no such client
     */
    public Pacote zip(long cliente) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        comedimento.contar(AtoComedido.EXPORTACAO);
        ConteudoDoPacote conteudo = reuniao.de(clientes.vigente(cliente));
        byte[] pdf = escrita.declaracao(conteudo);
        trilha.feito(AtoVigiado.EXPORTACAO, "dados pessoais do cliente " + cliente);
        return saida -> {
            try (var zip = new ZipOutputStream(saida, StandardCharsets.UTF_8)) {
                escrita.escrever(conteudo, pdf, zip);
            }
        };
    }
}
