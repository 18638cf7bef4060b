package br.central.consulta;

import br.central.atendimento.contrato.Rotulos;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Who may carry lists away, how often, in what, and who is who in it. */
@Component
class ExportacaoDeAtendimentos {

    private final UsuarioAtual usuario;
    private final Comedimento comedimento;
    private final Trilha trilha;
    private final Rotulos rotulos;

    ExportacaoDeAtendimentos(UsuarioAtual usuario, Comedimento comedimento, Trilha trilha, Rotulos rotulos) {
        this.usuario = usuario;
        this.comedimento = comedimento;
        this.trilha = trilha;
        this.rotulos = rotulos;
    }

    void permitir() {
        usuario.exigir(Permissao.EXPORTAR);
        comedimento.contar(AtoComedido.EXPORTACAO);
        trilha.visto(AtoVigiado.EXPORTACAO, "atendimentos");
    }

    PlanilhaDeAtendimentos abrir(FormatoDePlanilha formato, OutputStream saida) {
        return new PlanilhaDeAtendimentos(formato, rotulos, saida);
    }
}
